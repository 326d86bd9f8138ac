/** Runs something once the page is idle, so that it does not compete with the first paint. */
export const whenIdle = (act: () => void): void => {
  // A handle is never 0. Some pages set the function to undefined.
  globalThis.requestIdleCallback?.(act, { timeout: 2_000 }) ?? setTimeout(act, 200);
};
