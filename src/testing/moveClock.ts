import { renameSync, writeFileSync } from 'node:fs';

/** What a process loads (`node --import`) whose clock a test moves. The file that `FENQI_TEST_CLOCK` names says by how much. */
export const movedClock = new URL('./movedClock.mjs', import.meta.url).href;

/** Puts the clocks ahead that follow a file. They look at it every few milliseconds, and never find it half written. */
export function moveClock(file: string, aheadMs: number): void {
  writeFileSync(`${file}.next`, `${aheadMs}`);
  renameSync(`${file}.next`, file);
}
