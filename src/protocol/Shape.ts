/**
 * Reads an unknown value as a `T`, keeping only the fields that it knows, and throws a `ShapeError` that names the path and
 * never the value, which may be personal. A page reads with shapes what the wire checks with schemas: the same rules in a
 * tenth of the bytes; a test holds the two together.
 */
export type Shape<T> = (value: unknown, path: string) => T;

export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

const wrong = (path: string, must: string): never => {
  throw new ShapeError(`${path || 'it'} must be ${must}`);
};

/** Reads all parts, so that every one that is off is named. */
const readAll = (parts: readonly (() => void)[]): void => {
  const wrongs: string[] = [];
  for (const part of parts)
    try {
      part();
    } catch (error) {
      wrongs.push((error as ShapeError).message);
    }
  if (wrongs.length) throw new ShapeError(wrongs.join('; '));
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
  (value, path) => {
    if (!Array.isArray(value) || value.length > most)
      wrong(path, most < Infinity ? `a list of ${most} at most` : 'a list');
    const read: T[] = [];
    readAll(
      (value as unknown[]).map((each, index) => () => read.push(item(each, path ? `${path}.${index}` : `${index}`))),
    );
    return read;
  };

/** A field that may be left out. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined ? value : shape(value, path);

type Optional<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };
type Required<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] };

export const record =
  <T>(fields: { readonly [Key in keyof T]: Shape<T[Key]> }): Shape<Optional<T> & Required<T>> =>
  (value, path) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) wrong(path, 'an object');
    const read: Record<string, unknown> = {};
    readAll(
      Object.keys(fields).map(name => () => {
        const key = name as keyof T & string;
        const field = fields[key]((value as T)[key], path ? `${path}.${name}` : name);
        if (field !== undefined) read[name] = field;
      }),
    );
    return read as Optional<T> & Required<T>;
  };
