/** What may be forbidden, full or nonsense, and then is as good as missing: undefined where it throws. */
export function tryOrUndefined<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
