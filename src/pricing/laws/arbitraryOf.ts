import fc from 'fast-check';
import type { Fields, Shape, ShapeKind, ShapeOf } from '../shapes/Shape.js';

/** Values to draw for a field instead of all that its shape allows, by the field's name. */
export type Usual = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const makers: {
  readonly [Kind in ShapeKind]: (shape: ShapeOf<Kind>, usual: Usual) => fc.Arbitrary<unknown>;
} = {
  text: ({ pattern, fits = () => true }) => (pattern ? fc.stringMatching(pattern) : fc.string()).filter(fits),
  whole: ({ least, most }) => fc.integer({ min: least, max: most }),
  flag: () => fc.boolean(),
  words: ({ words }) => fc.constantFrom(...words),
  list: ({ item, most }, usual) => fc.array(arbitraryOf(item, usual), { maxLength: Math.min(most, 5) }),
  record: ({ fields }, usual) =>
    fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(name, field, usual)])), {
      requiredKeys: Object.keys(fields).filter(name => fields[name]!.is !== 'optional'),
    }),
  either: ({ of }, usual) => fc.oneof(...of.map(each => arbitraryOf(each, usual))),
  variants: ({ rows }, usual) => fc.oneof(...Object.values(rows).map(row => arbitraryOf(row, usual))),
};

const fieldOf = (name: string, field: Fields[string], usual: Usual) =>
  usual[name] ?? arbitraryOf(field.is === 'optional' ? field.shape : field, usual);

/** Any value that a shape allows. */
export function arbitraryOf<T>(shape: Shape<T>, usual: Usual = {}): fc.Arbitrary<T> {
  const values = makers[shape.is](shape as never, usual) as fc.Arbitrary<T>;
  return values.filter(value => !shape.rule?.(value as never));
}
