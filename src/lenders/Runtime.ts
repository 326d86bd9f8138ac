/** Time and chance, passed in so that a test can hold them. */
export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 <= x < 1. */
  random(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Looks the globals up at each call: importing this touches none of them, and fake timers are respected. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
