import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { compile } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import manifest from '../package.json' with { type: 'json' };
import { fenqiLender } from '../src/cli/lender/fenqiLender.js';
import { lenderConfigSchema } from '../src/cli/lender/lenderConfig.js';
import { main } from '../src/cli/main.js';
import { fenqi } from '../src/cli/tags/fenqi.js';
import { validateTermSheet } from '../src/pricing/offers/validateTermSheet.js';
import { fundRulesSchema } from '../src/protocol/api/fundRecords.js';
import { callbackShape } from '../src/protocol/messages/MerchantCallback.js';
import { schemaOf } from '../src/protocol/messages/schemaOf.js';
import { OPTIONS } from '../src/widget/element/options/elementOptions.js';
import { CUSTOM_PROPERTIES } from '../src/widget/styles/customProperties.js';
import { PARTS } from '../src/widget/styles/parts.js';
import { anchorsOf, type CodeBlock, codeBlocks, guides, linksOf, publicLinksOf } from './testing/guides.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const of = (...languages: readonly string[]) => codeBlocks.filter(({ language }) => languages.includes(language));
const inAll = (blocks: readonly CodeBlock[], check: (block: CodeBlock) => unknown) => {
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) check(block);
};

/** What a generator has made and a recipe imports. */
const GENERATED = {
  'src/app/app.config.ts': 'export const appConfig = { providers: [] };\n',
  'src/app/app.routes.server.ts': 'export const serverRoutes: readonly object[] = [];\n',
};

describe('a code block of the guides', () => {
  it('is in a language that these tests know', () => {
    // SQL is tried in src/cli/lender/operations.test.ts.
    const known = [
      'sql',
      'ts',
      'tsx',
      'js',
      'html',
      'css',
      'json',
      'sh',
      'vue',
      'svelte',
      'astro',
      'php',
      'python',
      '',
    ];
    expect(codeBlocks.filter(({ language }) => !known.includes(language)).map(({ at }) => at)).toEqual([]);
  });

  it('in TypeScript or JavaScript compiles against the package', async () => {
    const folder = join(root, 'node_modules/.cache/fenqi-guides');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const fileOf = ({ at, language, file }: CodeBlock) =>
      // The files of one recipe import each other.
      file
        ? `recipes/${language === 'astro' ? `${file}.ts` : file}`
        : `${at.replace(/[/:]/g, '-')}.${language === 'js' ? 'mjs' : language === 'tsx' ? 'tsx' : 'mts'}`;
    const blocks = [
      ...of('ts', 'tsx', 'js'),
      ...of('astro').map(block => ({ ...block, code: block.code.split('---')[1]! })),
    ];
    // The sources, which these import, are JSX of Preact.
    const pragma = '/** @jsxImportSource react */\n';
    const files = new Map([
      ...Object.entries(GENERATED).map(([file, text]) => [`recipes/${file}`, text] as const),
      ...blocks.map(
        block => [fileOf(block), `${block.language === 'tsx' ? pragma : ''}${block.code}\nexport {};\n`] as const,
      ),
    ]);
    for (const [file, text] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const compilerOptions = {
      rootDir: root,
      checkJs: true,
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      noUnusedLocals: false,
      // As the bundlers of the recipes resolve them.
      module: 'ESNext',
      moduleResolution: 'bundler',
      noPropertyAccessFromIndexSignature: false,
      paths: sourcesByName(folder),
    };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../../tsconfig.json',
        compilerOptions,
        include: ['**/*', join(root, 'docs/testing/context.d.ts'), join(root, 'src/widget/styles/css.d.ts')],
        exclude: [],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
    expect(blocks.length).toBeGreaterThan(10);
  });

  it('with unit tests is the file that is run', async () => {
    const [block] = codeBlocks.filter(({ at }) => at.startsWith('docs/testing-your-shop.md'));
    expect(block?.code).toBe(await readFile(join(root, 'demo/examples/unit-tests/shop.test.ts'), 'utf8'));
  });

  it('in HTML names options, files and lenders that exist', () =>
    inAll(of('html'), ({ at, code }) => {
      const { document } = new JSDOM(code).window;
      const options = new Set<string>([...OPTIONS, 'name', 'id', 'lang']);
      for (const element of document.querySelectorAll('fenqi-offers'))
        for (const { name } of element.attributes) expect(options, `${at}: ${name}`).toContain(name);
      for (const element of document.querySelectorAll('[data-fenqi-amount],[data-fenqi-amount-from]'))
        for (const { name } of element.attributes)
          if (name.startsWith('data-fenqi-')) expect(options, `${at}: ${name}`).toContain(name.slice(11));
      const cdn = `/npm/fenqi@${manifest.version}/dist/browser`;
      for (const { src } of document.scripts)
        expect(
          ['/fenqi', cdn].some(folder => ['script', 'one/fenqi.en'].some(file => src.endsWith(`${folder}/${file}.js`))),
          `${at}: ${src}`,
        ).toBe(true);
      for (const link of document.querySelectorAll('link'))
        expect(link.getAttribute('href'), at).toMatch(/\/fenqi\.css$/);
    }));

  it('in CSS sets properties and parts that exist', () =>
    inAll(of('css'), ({ at, code }) => {
      const properties = CUSTOM_PROPERTIES.map(({ name }) => name as string);
      for (const [name] of code.matchAll(/--fenqi-[\w-]+/g)) expect(properties, at).toContain(name);
      for (const [, name] of code.matchAll(/::part\((\w[\w-]*)\)/g)) expect(Object.keys(PARTS), at).toContain(name);
    }));

  it('in JSON is a term sheet, a callback, rules of funds or a lender’s configuration that is accepted', () =>
    inAll(of('json'), ({ code }) => {
      const value = JSON.parse(code) as Record<string, unknown>;
      if ('plans' in value) validateTermSheet(value);
      else if ('type' in value) schemaOf(callbackShape).parse(value);
      else if ('reserve' in value) fundRulesSchema.parse(value);
      else lenderConfigSchema.parse(value);
    }));

  it('for the shell runs scripts and commands that exist', async () => {
    const lines = of('sh').flatMap(({ at, code }) => code.split('\n').map(line => [at, line] as const));
    const scripts = new Set(['ci', 'install', 'start', 'test', ...Object.keys(manifest.scripts)]);
    for (const [at, line] of lines) {
      for (const [, name] of line.matchAll(/npm (?:run )?([\w:]+)/g)) expect(scripts, at).toContain(name);
      for (const [, program, command = ''] of line.matchAll(/npx (fenqi\S*) ?((?:[a-z][a-z-]*)?)/g))
        expect(await exitCodeOfHelp(program!, command), `${at}: ${line}`).toBe(0);
    }
    expect(lines.length).toBeGreaterThan(3);
  });

  it('in Vue or Svelte compiles', () => {
    inAll(of('vue'), ({ code, at }) => {
      const { descriptor, errors } = parse(code);
      expect(errors, at).toEqual([]);
      compileScript(descriptor, { id: at });
      const { template } = descriptor;
      expect(compileTemplate({ source: template!.content, filename: at, id: at }).errors, at).toEqual([]);
    });
    inAll(of('svelte'), ({ code }) => compile(code, { generate: 'client' }));
  });
});

describe('a link of the guides', () => {
  it.each(guides.map(guide => [guide.path, guide] as const))('in %s leads somewhere', async (path, guide) => {
    for (const link of publicLinksOf(guide)) expect(existsSync(join(root, link)), `${path}: ${link}`).toBe(true);
    for (const link of linksOf(guide)) {
      const [file = '', anchor] = link.split('#');
      const target = file ? join(dirname(path), file) : path;
      expect(existsSync(join(root, target)), `${path}: ${link}`).toBe(true);
      if (anchor) expect(anchorsOf(await readFile(join(root, target), 'utf8')), `${path}: ${link}`).toContain(anchor);
    }
  });
});

describe('a text that is in a package', () => {
  it('links only to what is in the package too', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
    const [{ files }] = JSON.parse(stdout) as [{ files: readonly { readonly path: string }[] }];
    const shipped = files.map(({ path }) => path);
    const inPackage = guides.filter(({ path }) => shipped.includes(path));
    expect(shipped.filter(path => path.endsWith('.md')).sort()).toEqual(inPackage.map(({ path }) => path).sort());
    const dangling = inPackage.flatMap(guide =>
      linksOf(guide).flatMap(link => {
        const target = join(dirname(guide.path), link.replace(/#.*/, ''));
        const isThere = link.startsWith('#') || shipped.some(path => path === target || path.startsWith(`${target}/`));
        return isThere ? [] : [`${guide.path}: ${link}: add it to "files" of package.json, or name it without a link`];
      }),
    );
    expect(dangling).toEqual([]);
  });

  it('has only public addresses where it is in the package of the lender', () => {
    const texts = guides.filter(({ path }) => path.startsWith('src/'));
    expect(texts).toHaveLength(2);
    expect(texts.flatMap(linksOf)).toEqual([]);
  });
});

/** The package by its names, from its sources: the tests need no build. */
function sourcesByName(folder: string): Record<string, string[]> {
  const up = (path: string) => [join(folder, '../../..', path)];
  return Object.fromEntries(
    Object.keys(manifest.exports).flatMap(name => {
      const entry = name === '.' ? 'index' : name.slice(2);
      const source = `src/entries/${entry}.ts`;
      if (name === './types/*') return [['fenqi/types/*', up('src/entries/types/*.ts')]];
      return existsSync(join(root, source)) ? [[join('fenqi', name), up(source)]] : [];
    }),
  );
}

/** A command that does not exist exits with 2, whatever follows it. */
const exitCodeOfHelp = (program: string, command: string): Promise<number> => {
  const ignore = () => {};
  const programs = new Map([
    ['fenqi', fenqi],
    ['fenqi-lender', fenqiLender],
  ]);
  const found = programs.get(program);
  if (!found) throw new Error(`No package has a program "${program}".`);
  return main(found, [command, '--help'], { out: ignore, err: ignore, env: {} });
};
