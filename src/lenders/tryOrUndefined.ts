/** The result of an attempt, or undefined where it throws: for storage that is forbidden or full, and text that cannot be read. */
export function tryOrUndefined<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
