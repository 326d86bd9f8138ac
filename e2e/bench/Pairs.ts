import type { Run } from './measureRun.js';

/** Both sides, run for run, at one slowdown. */
export interface Pairs {
  readonly cpu: number;
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
}
