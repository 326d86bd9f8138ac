/**
 * What a value from outside must be, as data. A description is written once: the type is inferred from it, `readShape`
 * checks with it, and tests make random values of it. The wire's zod schemas are made from it too.
 */
export type Shape<T = unknown> = AnyShape & { readonly type?: T };

/** The type that a shape describes. */
export type Infer<S> = S extends { readonly type?: infer T } ? Exclude<T, undefined> : never;

export type Fields = Readonly<Record<string, Shape | Optional>>;

interface TextShape {
  readonly is: 'text';
  readonly pattern: RegExp | undefined;
  /** What the text must be, for messages: "a short text". */
  readonly must: string;
  /** A rule that no pattern can say. */
  readonly fits: ((text: string) => boolean) | undefined;
}

interface WholeShape {
  readonly is: 'whole';
  readonly least: number;
  readonly most: number;
}

interface FlagShape {
  readonly is: 'flag';
}

interface WordsShape {
  readonly is: 'words';
  readonly words: readonly string[];
}

interface ListShape {
  readonly is: 'list';
  readonly item: Shape;
  readonly most: number;
}

interface RecordShape {
  readonly is: 'record';
  readonly fields: Fields;
  /** Unknown fields are refused; otherwise readers leave them out. */
  readonly exact: boolean;
}

interface EitherShape {
  readonly is: 'either';
  readonly of: readonly Shape[];
}

interface VariantsShape {
  readonly is: 'variants';
  readonly tag: string;
  readonly rows: Readonly<Record<string, Shape>>;
}

type AnyShape = (
  | TextShape
  | WholeShape
  | FlagShape
  | WordsShape
  | ListShape
  | RecordShape
  | EitherShape
  | VariantsShape
) & {
  /** Checks fields against each other. Says what is wrong, from the field's name on: "plans must have different ids". */
  readonly rule?: (value: never) => string | false;
};

export type ShapeKind = AnyShape['is'];
/** The shapes of one kind. */
export type ShapeOf<Kind extends ShapeKind> = Extract<AnyShape, { readonly is: Kind }>;

/** A field that may be left out. */
export interface Optional<T = unknown> {
  readonly is: 'optional';
  readonly shape: Shape<T>;
}

type OptionalNames<F> = { [Name in keyof F]: F[Name] extends Optional ? Name : never }[keyof F];
type Required<F> = Omit<F, OptionalNames<F>>;
type Flat<T> = { [Name in keyof T]: T[Name] };
/** Each mapped type keeps the docstrings of the fields it maps. */
type InferFields<F> = Flat<
  { readonly [Name in keyof Required<F>]: Infer<Required<F>[Name]> } & {
    readonly [Name in keyof Pick<F, OptionalNames<F>>]?: F[Name] extends Optional<infer T> ? T : never;
  }
>;

/** @param must what the text should have been, for messages */
export const text = (
  pattern?: RegExp,
  must = 'string',
  fits?: (text: string) => boolean,
): TextShape & { readonly type?: string } => ({ is: 'text', pattern, must, fits });

/** A safe integer from `least` to `most`, both included. */
export const whole = (least = 0, most = Number.MAX_SAFE_INTEGER): WholeShape & { readonly type?: number } => ({
  is: 'whole',
  least,
  most,
});

export const flag: FlagShape & { readonly type?: boolean } = { is: 'flag' };

export const oneOf = <const Word extends string>(...words: readonly Word[]): WordsShape & { readonly type?: Word } => ({
  is: 'words',
  words,
});

export const list = <T>(item: Shape<T>, most = Infinity): ListShape & { readonly type?: readonly T[] } => ({
  is: 'list',
  item,
  most,
});

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ is: 'optional', shape });

/** Other fields may come along; they are not read. */
export const record = <F extends Fields>(fields: F): RecordShape & { readonly type?: InferFields<F> } => ({
  is: 'record',
  fields,
  exact: false,
});

/** No other field may come along: a misspelt one is an error. */
export const exactRecord = <F extends Fields>(fields: F): RecordShape & { readonly type?: InferFields<F> } => ({
  is: 'record',
  fields,
  exact: true,
});

/** A record is meant where its first field is present; the last shape is meant otherwise. */
export const either = <A, B>(first: Shape<A>, last: Shape<B>): EitherShape & { readonly type?: A | B } => ({
  is: 'either',
  of: [first, last],
});

/** Records told apart by the word in one field. `rows` is keyed by that word. */
export const variants = <Rows extends Readonly<Record<string, Shape>>>(
  tag: string,
  rows: Rows,
): VariantsShape & { readonly type?: Infer<Rows[keyof Rows]> } => ({ is: 'variants', tag, rows });

/** @param rule what the fields must be to each other; says what is wrong from the field's name on, or false */
export const withRule = <T>(shape: Shape<T>, rule: (value: T) => string | false): Shape<T> => ({ ...shape, rule });
