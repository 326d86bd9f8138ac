import fc from 'fast-check';
import { assertNever } from '../assertNever.js';
import { readCollecting } from '../shapes/readShape.js';
import type { AnyShape, Shape } from '../shapes/Shape.js';

/** Values to draw for a field instead of all that its shape allows, by the field's name. */
export type Usual = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Any value that a shape allows. */
export function arbitraryOf<T>(shape: Shape<T>, usual: Usual = {}): fc.Arbitrary<T> {
  const fits = (value: unknown) => {
    const wrongs: string[] = [];
    readCollecting(shape, value, '', wrongs);
    return !wrongs.length;
  };
  return valuesOf(shape, usual).filter(fits) as fc.Arbitrary<T>;
}

function valuesOf(shape: AnyShape, usual: Usual): fc.Arbitrary<unknown> {
  if ('pattern' in shape) return fc.stringMatching(shape.pattern);
  if ('least' in shape) return fc.integer({ min: shape.least, max: shape.most });
  if ('flag' in shape) return fc.boolean();
  if ('words' in shape) return fc.constantFrom(...shape.words);
  if ('item' in shape) return fc.array(arbitraryOf(shape.item, usual), { maxLength: Math.min(shape.most ?? 5, 5) });
  if ('meant' in shape) return fc.oneof(...shape.of.map(each => valuesOf(each, usual)));
  if ('fields' in shape) {
    const fields = Object.entries(shape.fields);
    return fc.record(
      Object.fromEntries(fields.map(([name, field]) => [name, usual[name] ?? arbitraryOf(field, usual)])),
      { requiredKeys: fields.flatMap(([name, field]) => (field.optional ? [] : [name])) },
    );
  }
  return assertNever(shape);
}
