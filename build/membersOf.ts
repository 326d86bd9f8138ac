/** One member of an interface, as its source says it. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

const MEMBER = /\/\*\* (.+?) \*\/\n {2}(?:readonly )?['"]?([\w:-]+)['"]?\??: (.+);/g;

/** The members of an interface that have a docstring of one line, in its order: TypeScript 7 has no API to ask. */
export function membersOf(source: string, name: string): Member[] {
  const body = new RegExp(`interface ${name}\\b.*?\\{\\n(.*?)^\\}`, 'ms').exec(source)?.[1];
  if (body === undefined) throw new Error(`There is no interface ${name}.`);
  return [...body.matchAll(MEMBER)].map(([, description, member, type]) => ({
    name: member!,
    type: type!,
    description: description!,
  }));
}
