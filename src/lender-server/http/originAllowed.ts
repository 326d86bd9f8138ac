/** Whether a page's origin is one of a merchant's. `http://localhost:*` holds every port, and the one without. */
export function originAllowed(allowed: readonly string[], origin: string): boolean {
  return allowed.some(each =>
    each.endsWith(':*')
      ? origin === each.slice(0, -2) ||
        (origin.startsWith(each.slice(0, -1)) && /^\d{1,5}$/.test(origin.slice(each.length - 1)))
      : each === origin,
  );
}
