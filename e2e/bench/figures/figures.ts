import type { Run } from '../measureRun.js';

interface Figure {
  readonly name: keyof Run;
  readonly label: string;
  readonly digits: number;
}

/** The rows of the table, in order. */
export const figures: readonly Figure[] = [
  { name: 'paintedMs', label: 'tag to painted, ms', digits: 0 },
  { name: 'scriptMs', label: 'script, ms of CPU', digits: 0 },
  { name: 'styleMs', label: 'style, ms of CPU', digits: 0 },
  { name: 'layoutMs', label: 'layout, ms of CPU', digits: 0 },
  { name: 'mainThreadMs', label: 'main thread, ms of CPU', digits: 0 },
  { name: 'longTasks', label: 'long tasks', digits: 0 },
  { name: 'longTaskMs', label: 'long tasks, ms', digits: 0 },
  { name: 'bytes', label: 'JS + CSS, bytes', digits: 0 },
  { name: 'requests', label: 'requests', digits: 0 },
  { name: 'movedPx', label: 'buy button moved, px', digits: 0 },
  { name: 'cls', label: 'CLS', digits: 4 },
];
