import type { Absent, Timed } from './derive.js';

/** A share of a peer's time that ours is at most. */
export interface Aim {
  readonly peer: Absent;
  readonly time: Timed;
  readonly cpu: number;
  readonly atMost: number;
}

export const aims: readonly Aim[] = [
  { peer: 'Sezzle', time: 'visibleMs', cpu: 4, atMost: 0.5 },
  { peer: 'Alma', time: 'visibleMs', cpu: 4, atMost: 0.25 },
];
