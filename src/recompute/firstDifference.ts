/** The first figure that differs, by its path: "installments[2].interestMinor"; '' for the whole. */
export interface Difference {
  readonly figure: string;
  readonly expected: unknown;
  readonly got: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Walks two values side by side, including parts that only one of them has.
 *
 * @param same whether two values that are not objects agree
 * @returns null if they agree
 */
export function firstDifference(
  expected: unknown,
  got: unknown,
  same: (expected: unknown, got: unknown, figure: string) => boolean = Object.is,
  figure = '',
): Difference | null {
  if (!isObject(expected) || !isObject(got)) return same(expected, got, figure) ? null : { figure, expected, got };
  for (const name of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const path = Array.isArray(expected) ? `${figure}[${name}]` : figure ? `${figure}.${name}` : name;
    const found = firstDifference(expected[name], got[name], same, path);
    if (found) return found;
  }
  return null;
}
