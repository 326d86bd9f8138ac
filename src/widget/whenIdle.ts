/** Runs something once the page has nothing better to do, so that it does not compete with the first paint. */
export const whenIdle = (act: () => void): unknown =>
  globalThis.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 200);
