/**
 * Reads an unknown value as a `T`, keeping only the fields that it knows, and throws a `TypeError` that names the path and
 * never the value, which may be personal. A page reads with shapes what the wire checks with schemas: the same rules in a
 * tenth of the bytes; a test holds the two together.
 */
export type Shape<T> = (value: unknown, path: string) => T;

const wrong = (path: string, must: string): never => {
  throw new TypeError(`${path || 'it'} must be ${must}`);
};

/** Reads all parts, so that every one that is off is named. */
const readParts = <Into>(value: unknown, path: string, parts: [string, Shape<unknown>][], into: object): Into => {
  const wrongs: string[] = [];
  for (const [name, shape] of parts)
    try {
      const part = shape((value as Record<string, unknown>)[name], path ? `${path}.${name}` : name);
      if (part !== undefined) Object.assign(into, { [name]: part });
    } catch (error) {
      wrongs.push((error as Error).message);
    }
  if (wrongs.length) throw new TypeError(wrongs.join('; '));
  return into as Into;
};

/** @param must what a text that does not match should have been */
export const text =
  (pattern?: RegExp, must = 'string'): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && (!pattern || pattern.test(value)) ? value : wrong(path, must);

/** A safe integer, `least` or more. */
export const whole =
  (least = -Infinity): Shape<number> =>
  (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : wrong(path, 'int');

export const flag: Shape<boolean> = (value, path) => (typeof value === 'boolean' ? value : wrong(path, 'boolean'));

export const oneOf =
  <T extends string>(values: readonly T[]): Shape<T> =>
  (value, path) =>
    values.includes(value as T) ? (value as T) : wrong(path, `one of ${values.join(', ')}`);

export const list =
  <T>(item: Shape<T>, most = Infinity): Shape<T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length <= most
      ? readParts(
          value,
          path,
          [...value].map((_, index) => [`${index}`, item]),
          [],
        )
      : wrong(path, `a list of ${most} at most`);

/** A field that may be left out. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined ? value : shape(value, path);

type Optional<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };
type Required<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] };

export const record =
  <T>(fields: { readonly [Key in keyof T]: Shape<T[Key]> }): Shape<Optional<T> & Required<T>> =>
  (value, path) =>
    typeof value === 'object' && value && !Array.isArray(value)
      ? readParts(value, path, Object.entries(fields), {})
      : wrong(path, 'an object');
