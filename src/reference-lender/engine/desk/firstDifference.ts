/** The path of the first part in which two values differ, "installments[2].feeMinor", or null. Extra fields of the second count. */
export function firstDifference(expected: unknown, got: unknown, path = ''): string | null {
  if (!isParted(expected) || !isParted(got)) return Object.is(expected, got) ? null : path || 'all';
  for (const name of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const step = Array.isArray(expected) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    const found = firstDifference(expected[name], got[name], step);
    if (found) return found;
  }
  return null;
}

const isParted = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
