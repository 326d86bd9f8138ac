import { parseSync } from 'vite';

/** One member of an interface, as its source says it. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly readonly: boolean;
}

/**
 * The properties of an interface with their docstrings, in its order. It reads the syntax tree, because TypeScript 7 has no API to ask.
 *
 * @throws Error if the source has no such interface, or a property has no docstring
 */
export function membersOf(source: string, name: string): Member[] {
  const { program, comments } = parseSync('source.ts', source);
  const found = program.body
    .map(each => (each.type === 'ExportNamedDeclaration' ? each.declaration : each))
    .find(each => each?.type === 'TSInterfaceDeclaration' && each.id.name === name);
  if (found?.type !== 'TSInterfaceDeclaration') throw new Error(`There is no interface ${name}.`);
  return found.body.body.flatMap(member => {
    if (member.type !== 'TSPropertySignature') return [];
    const key = source.slice(member.key.start, member.key.end).replace(/^'(.*)'$/, '$1');
    // The docstring is the comment with nothing but white space between it and the member.
    const comment = comments.find(({ end }) => end < member.start && !source.slice(end, member.start).trim());
    if (!comment?.value.startsWith('*')) throw new Error(`${name}.${key} has no docstring.`);
    return {
      name: key,
      type: source.slice(member.typeAnnotation!.typeAnnotation.start, member.typeAnnotation!.typeAnnotation.end),
      description: describe(comment.value),
      readonly: member.readonly,
    };
  });
}

/** The sentences of a docstring on one line, without its tags. */
const describe = (docstring: string): string =>
  docstring
    .replace(/^\s*\* ?/gm, '')
    .split(/^@/m)[0]!
    .replace(/\s+/g, ' ')
    .trim();
