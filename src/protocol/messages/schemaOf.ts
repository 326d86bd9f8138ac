import * as z from 'zod/mini';
import { assertNever } from '../../pricing/assertNever.js';
import { readCollecting } from '../../pricing/shapes/readShape.js';
import type { AnyShape, ChoiceShape, RecordShape, Shape } from '../../pricing/shapes/Shape.js';

const made = new WeakMap<Shape, z.ZodMiniType>();

/**
 * The zod schema of a shape, for those who serve or document the protocol: it accepts what `readShape` accepts, and says
 * what is wrong in the same words. One shape has one schema, so that the OpenAPI document can refer to it by name.
 */
export function schemaOf<T>(shape: Shape<T>): z.ZodMiniType<T, T> {
  const known = made.get(shape) ?? make(shape);
  made.set(shape, known);
  return known as z.ZodMiniType<T, T>;
}

function make(shape: AnyShape): z.ZodMiniType {
  if ('meant' in shape) return choice(shape);
  if ('fields' in shape) return record(shape);
  const error = `must be ${shape.must}`;
  if ('pattern' in shape)
    return z.string(error).check(z.regex(shape.pattern, { error, abort: true }), z.refine(shape.fits, error));
  if ('least' in shape) {
    const { least, most } = shape;
    return z
      .int(error)
      .check(
        ...(least > Number.MIN_SAFE_INTEGER ? [z.minimum(least, error)] : []),
        ...(most < Number.MAX_SAFE_INTEGER ? [z.maximum(most, error)] : []),
      );
  }
  if ('flag' in shape) return z.boolean(error);
  if ('words' in shape) return z.literal(shape.words, error);
  if ('item' in shape)
    return z
      .array(schemaOf(shape.item), error)
      .check(...(shape.most === undefined ? [] : [z.maxLength(shape.most, error)]));
  return assertNever(shape);
}

function record({ fields, open }: RecordShape): z.ZodMiniType {
  const schemas = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.optional ? z.optional(schemaOf(field)) : schemaOf(field),
    ]),
  );
  return open ? z.object(schemas) : z.strictObject(schemas);
}

function choice(shape: ChoiceShape): z.ZodMiniType {
  const [first, ...others] = shape.of.map(schemaOf);
  if (!first) throw new TypeError('A choice needs a shape to choose from.');
  const { tag } = shape;
  if (tag) return z.discriminatedUnion(tag, [first, ...others] as unknown as [z.core.$ZodTypeDiscriminable]);
  if (others.length) return z.union([first, ...others]);
  // What depends on other fields is beyond a schema: the shape itself is asked.
  return first.check(({ value, issues }) => {
    const wrongs: string[] = [];
    readCollecting(shape, value, '', wrongs);
    for (const message of wrongs) issues.push({ code: 'custom', message: message.replace(/^\./, ''), input: value });
  });
}
