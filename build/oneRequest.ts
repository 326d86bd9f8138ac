import type { Plugin, Rolldown } from 'vite';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type ImportDeclaration = Extract<Program['body'][number], { type: 'ImportDeclaration' }>;

/** One name as the other module calls it and as this one does. */
interface Name {
  readonly outside: string;
  readonly inside: string;
}

/**
 * Makes the first script one request. The bundler leaves a few modules that other parts also use in a chunk beside the entry. This
 * puts such a chunk back into the entry, and the other parts import its names from there. It works on the syntax tree of the
 * output, and fails the build where that is not what it expects.
 */
export const oneRequest: Plugin = {
  name: 'one-request',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const entry = chunks.find(chunk => chunk.isEntry)!;
    const importOf = (chunk: Rolldown.OutputChunk, path: string): ImportDeclaration => {
      const name = path.split('/').at(-1)!;
      const found = this.parse(chunk.code).body.find(
        (node): node is ImportDeclaration =>
          node.type === 'ImportDeclaration' && node.source.value.split('/').at(-1) === name,
      );
      return found ?? this.error(`${chunk.fileName} does not import ${path} by a statement`);
    };

    for (const path of entry.imports) {
      const shared = chunks.find(chunk => chunk.fileName === path)!;
      if (shared.imports.length > 0) this.error(`${path} imports ${shared.imports}`);

      const exports = this.parse(shared.code).body.filter(node => node.type === 'ExportNamedDeclaration');
      const [list] = exports;
      if (!list || exports.length > 1 || list.declaration) this.error(`${path} does not have one list of exports`);
      const given = list.specifiers.map(({ local, exported }) => `${nameOf(exported)}:${nameOf(local)}`);
      const body = replaced(shared.code, list, '');

      const own = importOf(entry, path);
      const taken = namesOf(own);
      const bindings = taken.map(({ outside, inside }) => `${outside}:${inside}`);
      entry.code = replaced(entry.code, own, `const{${bindings}}=(()=>{${body};return{${given}}})();`);

      const wanted = new Set<string>();
      for (const chunk of chunks) {
        if (chunk === entry || !chunk.imports.includes(path)) continue;
        const statement = importOf(chunk, path);
        for (const { outside } of namesOf(statement)) wanted.add(outside);
        const names = namesOf(statement).map(({ outside, inside }) => `_${outside} as ${inside}`);
        chunk.code = replaced(chunk.code, statement, `import{${names}}from"../script.js";`);
      }
      const insideEntry = new Map(taken.map(({ outside, inside }) => [outside, inside]));
      const missing = [...wanted].filter(outside => !insideEntry.has(outside));
      if (missing.length > 0) this.error(`script.js does not use ${missing} of ${path} itself`);
      entry.code += `export{${[...wanted].map(outside => `${insideEntry.get(outside)} as _${outside}`)}};`;
      delete bundle[path];
    }
  },
};

type ModuleName =
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'Literal'; readonly value: string };
const nameOf = (name: ModuleName): string => (name.type === 'Identifier' ? name.name : name.value);

const namesOf = (statement: ImportDeclaration): Name[] =>
  statement.specifiers.flatMap(each =>
    each.type === 'ImportSpecifier' ? [{ outside: nameOf(each.imported), inside: each.local.name }] : [],
  );

const replaced = (code: string, { start, end }: { readonly start: number; readonly end: number }, by: string) =>
  code.slice(0, start) + by + code.slice(end);
