import type { Shape, ShapeKind, ShapeOf } from './Shape.js';

type Wrongs = string[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && !!value && !Array.isArray(value);

const under = (path: string, name: string) => (path ? `${path}.${name}` : name);

/** Says what is wrong. The value itself is not repeated: it may be personal. */
const wrong = (wrongs: Wrongs, path: string, must: string): undefined => {
  wrongs.push(`${path || 'it'} must ${must}`);
};

const readers: {
  readonly [Kind in ShapeKind]: (shape: ShapeOf<Kind>, value: unknown, path: string, wrongs: Wrongs) => unknown;
} = {
  text: ({ pattern, must, fits }, value, path, wrongs) =>
    typeof value === 'string' && (!pattern || pattern.test(value)) && (!fits || fits(value))
      ? value
      : wrong(wrongs, path, `be ${must}`),

  whole: ({ least, most }, value, path, wrongs) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? value
      : wrong(wrongs, path, `be ${least}..${most}`),

  flag: (_, value, path, wrongs) => (typeof value === 'boolean' ? value : wrong(wrongs, path, 'be boolean')),

  words: ({ words }, value, path, wrongs) =>
    words.includes(value as string) ? value : wrong(wrongs, path, `be ${words.join('|')}`),

  list: ({ item, most }, value, path, wrongs) =>
    Array.isArray(value) && value.length <= most
      ? [...value].map((each, index) => read(item, each, under(path, `${index}`), wrongs))
      : wrong(wrongs, path, most < Infinity ? `be a list of at most ${most}` : 'be a list'),

  record({ fields, exact }, value, path, wrongs) {
    const required = Object.keys(fields).filter(name => fields[name]!.is !== 'optional');
    if (!isRecord(value)) return wrong(wrongs, path, `have ${required.join(', ')}`);
    const known: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const shape = field.is === 'optional' ? field.shape : field;
      const part = value[name];
      if (part !== undefined || shape === field) known[name] = read(shape, part, under(path, name), wrongs);
    }
    if (exact)
      for (const [name, part] of Object.entries(value))
        if (part !== undefined && !Object.hasOwn(fields, name)) wrongs.push(`${under(path, name)} is unknown`);
    return known;
  },

  either({ of }, value, path, wrongs) {
    const named = of.find(each => each.is === 'record' && Object.keys(each.fields)[0]! in Object(value));
    return read(named ?? of.at(-1)!, value, path, wrongs);
  },

  variants({ tag, rows }, value, path, wrongs) {
    const word = isRecord(value) ? value[tag] : undefined;
    return typeof word === 'string' && Object.hasOwn(rows, word)
      ? read(rows[word]!, value, path, wrongs)
      : wrong(wrongs, under(path, tag), `be ${Object.keys(rows).join('|')}`);
  },
};

const read = (shape: Shape, value: unknown, path: string, wrongs: Wrongs): unknown => {
  const before = wrongs.length;
  const known = readers[shape.is](shape as never, value, path, wrongs);
  const broken = wrongs.length === before && shape.rule?.(known as never);
  if (broken) wrongs.push(under(path, broken));
  return known;
};

/**
 * Reads a value as its shape says, without the fields that the shape does not know.
 *
 * @param path what the value is called in messages; may be empty
 * @throws TypeError that names the path of everything that is wrong and what it must be: "terms.plans.1.count must be 1..600"
 */
export const readShape = <T>(shape: Shape<T>, value: unknown, path = ''): T => {
  const wrongs: Wrongs = [];
  const known = read(shape, value, path, wrongs);
  if (wrongs.length) throw new TypeError(wrongs.join('; '));
  return known as T;
};
