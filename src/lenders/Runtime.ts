import type { LenderCall } from './LenderAdapter.js';

/** Time and chance, passed in so that a test can hold them. */
export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 <= x < 1. */
  random(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Under this name a lender for tests brings a time of its own, in which no test waits. */
export const TEST_TIME = Symbol.for('fenqi.testTime');

/** Instead of the system's clock and of how long a call may take, in milliseconds. */
export interface TestTime {
  readonly runtime: Runtime;
  readonly limits: Readonly<Record<LenderCall, number>>;
}

export const testTimeOf = (lender: object): TestTime | undefined =>
  (lender as { readonly [TEST_TIME]?: TestTime })[TEST_TIME];

/** Looks the globals up at each call: importing this touches none of them, and fake timers are respected. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
