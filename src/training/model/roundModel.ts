const DIGITS = 6;

/** The same with every number at six significant digits, so that a model file stays small. What is evaluated is what is written. */
export function roundModel<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS)) as T;
  if (Array.isArray(value)) return value.map(roundModel) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, roundModel(each)])) as T;
  return value;
}
