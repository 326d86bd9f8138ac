import { createHash } from 'node:crypto';
import { type MinifyOptions, minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';
import { weights } from './size/weights.js';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type ImportDeclaration = Extract<Program['body'][number], { type: 'ImportDeclaration' }>;
type ExportDeclaration = Extract<Program['body'][number], { type: 'ExportNamedDeclaration' }>;

/** One name as the other module calls it and as this one does. */
interface Name {
  readonly outside: string;
  readonly inside: string;
}

/**
 * V8 compiles a script with this first line while it arrives, off the main thread, instead of each function when it is first called:
 * nearly all of the first script and of the idle part runs at once. To other engines it is a comment.
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';

/** Every page loads it. */
const IDLE_PART = 'idlePart';

/** Said where a page loads the script as a classic one: only then is there a `this` at its top. It works, but the page waits for it. */
const MODULE_ONLY = 'this&&console.warn(`Fenqi: write <script type="module" async src="...">`);';

/**
 * Ways to write the same script. They differ little in length, but each build compresses one of them by a percent better than another: it
 * takes that one. What they take for granted holds here: no property of the script's is read for an effect of reading it, no function is
 * called before the statement that it depends on, and none that is written as an arrow is made with `new` or reads `this`.
 */
const WAYS: readonly MinifyOptions[] = [
  {},
  { module: true },
  { format: { quote_style: 1 } },
  { compress: { hoist_funs: false } },
  { compress: { collapse_vars: false } },
  { compress: { sequences: false } },
].map(({ compress, ...way }) => ({
  ecma: 2020,
  toplevel: true,
  compress: { passes: 2, pure_getters: true, hoist_funs: true, unsafe_arrows: true, ...compress },
  ...way,
}));

/** Stands for the build in the names of its parts. */
export const BUILD = '[build]';

/**
 * Makes the first script one request, and valid both as a module and as a classic script. The bundler leaves a few modules that other
 * parts also use in a chunk beside the entry. This puts such a chunk back into the entry. The other parts then find what they share with
 * the entry under a symbol of this build, whatever address the script was loaded from. It works on the syntax tree of the output, and
 * fails the build where that is not what it expects.
 */
export const oneRequest = (): Plugin => {
  /**
   * Changes with any source, and so do the names of all parts: a part from a cache never meets another build's script. The same in every
   * name, because the script holds the names, and a hash of each part's own would not compress.
   */
  let build = '';
  return {
    name: 'one-request',
    renderStart() {
      const hash = createHash('sha256').update(`${oneRequest}`);
      for (const id of [...this.getModuleIds()].sort()) hash.update(this.getModuleInfo(id)?.code ?? '');
      build = hash.digest('hex').slice(0, 8);
    },
    outputOptions(options) {
      const { chunkFileNames: named } = options;
      return typeof named === 'function'
        ? { ...options, chunkFileNames: chunk => named(chunk).replace(BUILD, build) }
        : options;
    },
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      const entry = chunks.find(chunk => chunk.isEntry)!;
      const shared = `globalThis[Symbol.for("fenqi ${build}")]`;
      const taken = `}=${shared};`;
      const statements = (code: string) => this.parse(code).body;
      const importOf = (chunk: Rolldown.OutputChunk, path: string): ImportDeclaration => {
        const name = path.split('/').at(-1)!;
        const found = statements(chunk.code).find(
          (node): node is ImportDeclaration =>
            node.type === 'ImportDeclaration' && node.source.value.split('/').at(-1) === name,
        );
        return found ?? this.error(`${chunk.fileName} does not import ${path} by a statement`);
      };
      const exportOf = (chunk: Rolldown.OutputChunk): ExportDeclaration => {
        const [list, ...more] = statements(chunk.code).filter(node => node.type === 'ExportNamedDeclaration');
        if (!list || more.length > 0 || list.declaration)
          this.error(`${chunk.fileName} does not have one list of exports`);
        return list;
      };
      /** What the script shares, in a list: a number is shorter than a name. */
      const values: string[] = [];
      /** Lets the other parts find in the list what they import of `path`. @param local how the script calls each name */
      const share = (path: string, list: ExportDeclaration, local: (name: string) => string) => {
        const places = new Map<string, number>();
        for (const { exported, local: its } of list.specifiers)
          places.set(nameOf(exported), values.push(local(nameOf(its))) - 1);
        for (const chunk of chunks) {
          if (chunk === entry || !chunk.imports.includes(path)) continue;
          const statement = importOf(chunk, path);
          const names = namesOf(statement).map(({ outside, inside }) => `${places.get(outside)}:${inside}`);
          const rest = replaced(chunk.code, statement, '');
          // One statement for what was imported of the entry and of the chunk beside it.
          chunk.code = rest.includes(taken)
            ? rest.replace(taken, () => `,${names}${taken}`)
            : `const{${names}${taken}${rest}`;
        }
      };

      // A style sheet that is built on its own has a script without a word.
      if (entry.exports.length === 0) return;
      const list = exportOf(entry);
      entry.code = replaced(entry.code, list, '');
      share(entry.fileName, list, name => name);
      for (const path of entry.imports) {
        const beside = chunks.find(chunk => chunk.fileName === path)!;
        if (beside.imports.length > 0) this.error(`${path} imports ${beside.imports}`);
        const own = importOf(entry, path);
        const inside = new Map(namesOf(own).map(name => [name.outside, name.inside]));
        const called = new Map(
          exportOf(beside).specifiers.map(({ local, exported }) => [nameOf(local), inside.get(nameOf(exported))]),
        );
        // What it exports gets the entry's own names for it, and all else in it names that nothing else has.
        const props = Object.fromEntries(
          namesAtTop(statements(beside.code)).map(name => [`$${name}`, called.get(name) ?? `beside$${name}`]),
        );
        const { code = '' } = await minify(beside.code, {
          module: true,
          compress: false,
          nameCache: { vars: { props } },
        });
        beside.code = code;
        const its = exportOf(beside);
        entry.code = replaced(entry.code, own, replaced(beside.code, its, ''));
        share(path, its, name => name);
        delete bundle[path];
      }
      if (statements(entry.code).some(({ type }) => /^(Im|Ex)port/.test(type)) || entry.code.includes('import.meta'))
        this.error(`${entry.fileName} is not valid as a classic script`);
      // Under a second address the script finds the list of the first. The parts are loaded once, and all must share the same.
      // A function of its own, because names of a classic script are names of the page.
      const whole = `(()=>{"use strict";${MODULE_ONLY}${entry.code.trim()}${shared}??=[${values}]})();`;
      // Once more, because what was two modules is one now.
      const written = await Promise.all(WAYS.map(async way => EAGER + (await minify(whole, way)).code));
      const idle = chunks.find(({ name }) => name === IDLE_PART) ?? this.error(`The chunk ${IDLE_PART} is missing`);
      idle.code = EAGER + idle.code;
      entry.code = written.reduce((least, each) => (weights.brotli(each) < weights.brotli(least) ? each : least));
    },
  };
};

type ModuleName =
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'Literal'; readonly value: string };
const nameOf = (name: ModuleName): string => (name.type === 'Identifier' ? name.name : name.value);

/** What a program's own statements declare. */
const namesAtTop = (program: Program['body']): string[] =>
  program.flatMap(node => {
    if (node.type === 'VariableDeclaration')
      return node.declarations.map(({ id }) => {
        if (id.type === 'Identifier') return id.name;
        throw new Error('A module of the first script takes an object apart at its top: build/oneRequest.ts');
      });
    return (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id ? node.id.name : [];
  });

const namesOf = (statement: ImportDeclaration): Name[] =>
  statement.specifiers.flatMap(each =>
    each.type === 'ImportSpecifier' ? [{ outside: nameOf(each.imported), inside: each.local.name }] : [],
  );

const replaced = (code: string, { start, end }: { readonly start: number; readonly end: number }, by: string) =>
  code.slice(0, start) + by + code.slice(end);
