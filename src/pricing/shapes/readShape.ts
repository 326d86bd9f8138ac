import type { Shape } from './Shape.js';

/**
 * Reads a value as its shape says, without the fields that an open record does not know.
 *
 * @param path what the value is called in messages
 * @param wrongs is told each path that is wrong and what must be there: "terms.plans.1.count must be 1..600". No message
 *   repeats a value, which may be personal.
 */
export function readCollecting(shape: Shape, value: unknown, path: string, wrongs: string[]): unknown {
  const object: Readonly<Record<string, unknown>> = Object(value);
  if ('meant' in shape) return readCollecting(shape.meant(object), value, path, wrongs);
  if ('fits' in shape) {
    if (!shape.fits(value)) wrongs.push(`${path} must be ${shape.must}`);
    else if ('item' in shape)
      return [...(value as unknown[])].map((item, index) =>
        readCollecting(shape.item, item, `${path}.${index}`, wrongs),
      );
    return value;
  }
  const known: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    if (object[name] !== undefined || !field.optional)
      known[name] = readCollecting(field, object[name], `${path}.${name}`, wrongs);
  }
  if (!shape.open && object === value)
    for (const name of Object.keys(object))
      if (object[name] !== undefined && !Object.hasOwn(shape.fields, name)) wrongs.push(`${path}.${name} is unknown`);
  return known;
}

/**
 * @param name what the value is called in messages
 * @throws TypeError naming everything that is wrong
 */
export function readShape<T>(shape: Shape<T>, value: unknown, name: string): T {
  const wrongs: string[] = [];
  const known = readCollecting(shape, value, name, wrongs);
  if (wrongs.length) throw new TypeError(wrongs.join('; '));
  return known as T;
}
