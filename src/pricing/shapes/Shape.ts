/**
 * What a value from outside must be, as data. A description is written once: the type is inferred from it, `readShape`
 * checks with it, the wire's zod schemas and the random values of tests are made from it.
 */
export type Shape<T = unknown> = AnyShape & { readonly type?: T };

/** The type that a shape describes. */
export type Infer<S> = S extends { readonly type?: infer T } ? Exclude<T, undefined> : never;

/** A field that may be left out. */
type Optional<T = unknown> = Shape<T> & { readonly optional: true };

export type Fields = Readonly<Record<string, Shape & { readonly optional?: true }>>;

interface Leaf {
  /** What the value must be, for messages: "1..600", "a short text". */
  readonly must: string;
  readonly fits: (value: unknown) => boolean;
}

export interface TextShape extends Leaf {
  readonly pattern: RegExp;
}

export interface WholeShape extends Leaf {
  readonly least: number;
  readonly most: number;
}

export interface FlagShape extends Leaf {
  readonly flag: true;
}

export interface WordsShape extends Leaf {
  readonly words: readonly string[];
}

export interface ListShape extends Leaf {
  readonly item: Shape;
  readonly most?: number;
}

export interface RecordShape {
  readonly fields: Fields;
  /** Unknown fields are left out; otherwise they are refused. */
  readonly open: boolean;
}

/** Several shapes, of which the value itself says which one is meant. */
export interface ChoiceShape {
  readonly of: readonly Shape[];
  /** The field whose word tells them apart. */
  readonly tag?: string;
  readonly meant: (value: Readonly<Record<string, unknown>>) => Shape;
}

export type AnyShape = TextShape | WholeShape | FlagShape | WordsShape | ListShape | RecordShape | ChoiceShape;

type Typed<S, T> = S & { readonly type?: T };
type OptionalNames<F> = { [Name in keyof F]: F[Name] extends Optional ? Name : never }[keyof F];
type Flat<T> = { [Name in keyof T]: T[Name] };
/** Each mapped type keeps the docstrings of the fields that it maps. */
type InferFields<F> = Flat<
  { readonly [Name in keyof Omit<F, OptionalNames<F>>]: Infer<F[Name]> } & {
    readonly [Name in keyof Pick<F, OptionalNames<F>>]?: F[Name] extends Optional<infer T> ? T | undefined : never;
  }
>;

// A bundler leaves out the formats that a page does not use.
/* @__NO_SIDE_EFFECTS__ */
export const text = (pattern = /./s, must = 'string'): Typed<TextShape, string> => ({
  pattern,
  must,
  fits: value => typeof value === 'string' && pattern.test(value),
});

/** A safe integer from `least` to `most`, both included. */
export const whole = (least = 0, most = Number.MAX_SAFE_INTEGER): Typed<WholeShape, number> => ({
  least,
  most,
  must: `${least}..${most}`,
  fits: value => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
});

export const flag: Typed<FlagShape, boolean> = {
  flag: true,
  must: 'boolean',
  fits: value => typeof value === 'boolean',
};

export const oneOf = <const Word extends string>(words: readonly Word[]): Typed<WordsShape, Word> => ({
  words,
  must: words.join('|'),
  fits: value => words.includes(value as Word),
});

export const list = <T>(item: Shape<T>): Typed<ListShape, readonly T[]> => ({
  item,
  must: 'a list',
  fits: Array.isArray,
});

export const shortList = <T>(item: Shape<T>, most: number): Typed<ListShape, readonly T[]> => ({
  item,
  most,
  must: `a list of at most ${most}`,
  fits: value => Array.isArray(value) && value.length <= most,
});

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ ...shape, optional: true });

/** No other field may come along: a misspelt one is an error. */
export const record = <F extends Fields>(fields: F, open = false): Typed<RecordShape, InferFields<F>> => ({
  fields,
  open,
});

/** Other fields may come along; they are not read. */
export const openRecord = <F extends Fields>(fields: F): Typed<RecordShape, InferFields<F>> => record(fields, true);

/** A record with the fields `first` is meant where its first field is present. */
export const either = <F extends Fields, B>(first: F, last: Shape<B>): Typed<ChoiceShape, InferFields<F> | B> => {
  const named = record(first);
  return { of: [named, last], meant: value => (Object.keys(first)[0]! in value ? named : last) };
};

/** @param meant what `shape` is for one value, where its fields depend on each other */
export const narrowed = <T>(shape: Shape<T>, meant: ChoiceShape['meant']): Typed<ChoiceShape, T> => ({
  of: [shape],
  meant,
});

/** Records told apart by the word in one field. `rows` is keyed by that word. */
export const variants = <Rows extends Readonly<Record<string, Shape>>>(
  tag: string,
  rows: Rows,
): Typed<ChoiceShape, Infer<Rows[keyof Rows]>> => {
  const words = oneOf(Object.keys(rows));
  return {
    tag,
    of: Object.values(rows),
    meant: ({ [tag]: word }) => (words.fits(word) ? rows[word as string]! : record({ [tag]: words }, true)),
  };
};
