import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { noticesBeside } from './build/notices/thirdParty.js';
import { BUILD, oneRequest } from './build/oneRequest.js';
import { ownExports } from './build/ownExports.js';
import manifest from './package.json' with { type: 'json' };
import { LOCALES } from './src/protocol/Locale.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What an npm user's own bundler brings; a page's script carries it itself. */
const external = [
  /^node:/,
  ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).map(name => new RegExp(`^${name}(/|$)`)),
];

/** The parts that are loaded for one language alone have its tag in their names: "first.de", "later.de", "seldom.de". */
const languageParts = new Map<string, string>(
  LOCALES.flatMap((locale): [string, string][] => [
    [at(`./src/widget/locales/${locale}/first.ts`), `first.${locale}`],
    [at(`./src/widget/locales/${locale}/later.ts`), `later.${locale}`],
    ...['seldom', 'cn', 'us', 'europe', 'uk'].map((name): [string, string] => [
      at(`./src/widget/locales/${locale}/${name}.ts`),
      `${name}.${locale}`,
    ]),
    [at(`./src/protocol/reasons/${locale}.ts`), `reasons.${locale}`],
  ]),
);

/** The last module of a chunk is the one that the others are there for. */
const chunkFileNames =
  (hash: '[hash]' | typeof BUILD) =>
  ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
    `chunks/${languageParts.get(moduleIds.at(-1)!) ?? '[name]'}-${hash}.js`;

/** `vite build`: the npm package, readable, one entry for each export. */
const npm = {
  outDir: 'dist/npm',
  minify: false as const,
  // The styles are a string in the code, and in a server's markup: nobody reads them there.
  cssMinify: true,
  lib: {
    formats: ['es' as const],
    entry: {
      index: 'src/entries/index.ts',
      element: 'src/entries/element.ts',
      pricing: 'src/entries/pricing.ts',
      terms: 'src/entries/terms.ts',
      receipt: 'src/entries/receipt.ts',
      actuarial: 'src/entries/actuarial.ts',
      recompute: 'src/entries/recompute.ts',
      protocol: 'src/entries/protocol.ts',
      sandbox: 'src/entries/sandbox.ts',
      http: 'src/entries/http.ts',
      merchant: 'src/entries/merchant.ts',
      react: 'src/entries/react.ts',
      // Parts of `react` in files of their own: a bundle with the hook alone has no widget, and one with the widget no hook.
      useCheckout: 'src/widget/react/useCheckout.ts',
      useLayout: 'src/widget/react/useLayout.ts',
      ssr: 'src/entries/ssr.ts',
      testing: 'src/entries/testing.ts',
    },
  },
  // The package has the sources, once for these maps and those of the declarations.
  sourcemap: true,
  rolldownOptions: { external, output: { chunkFileNames: chunkFileNames('[hash]'), sourcemapExcludeSources: true } },
};

/** `vite build --mode cjs`: the same for `require`, with every dependency in it that cannot be required everywhere. */
const cjs = {
  ...npm,
  outDir: 'dist/cjs',
  sourcemap: false,
  lib: { ...npm.lib, formats: ['cjs' as const] },
  rolldownOptions: {
    external: [/^(node:|(zod|decimal\.js|react)(\/|$))/],
    output: { chunkFileNames: 'chunks/[name]-[hash].cjs' },
  },
};

/**
 * What a page downloads is minified by Terser, which leaves two percent less than the bundler's own minifier. Arrows are safe: none of what
 * becomes one is made with `new` or reads `this`.
 */
const smallest = {
  minify: 'terser' as const,
  terserOptions: {
    ecma: 2020 as const,
    toplevel: true,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: /allFunctions/ },
  },
};

/**
 * Puts all that the checkout's live part imports beyond the first script into its one chunk. Left to itself, the bundler puts what a lender
 * also imports into a second chunk, which is always loaded together with it, and compresses worse.
 */
function livePart() {
  let part: Set<string> | undefined;
  return (id: string, modules: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string | null => {
    const reachedFrom = (start: string) => {
      const reached = new Set([at(start)]);
      for (const each of reached) for (const next of modules.getModuleInfo(each)?.importedIds ?? []) reached.add(next);
      return reached;
    };
    if (!part) {
      part = reachedFrom('./src/widget/element/live/goLive.ts');
      // Some languages share it, which load with this part or after it.
      part.add(at('./src/widget/locales/han.ts'));
      for (const first of reachedFrom('./src/entries/script.ts')) part.delete(first);
      // Two of the three kinds of lenders need it. A part of its own would be one more request for both.
      part.add(at('./src/lenders/checkedIdentity.ts'));
    }
    return part.has(id) ? 'goLive' : null;
  };
}

/** `vite build --mode browser`: what a script tag loads. The entry is one request. */
const browser = {
  ...smallest,
  outDir: 'dist/browser',
  lib: { formats: ['es' as const], entry: { script: 'src/entries/script.ts' } },
  rolldownOptions: {
    preserveEntrySignatures: 'allow-extension' as const,
    // Library mode leaves white space in ES modules unless told otherwise.
    output: {
      minify: true,
      comments: false,
      chunkFileNames: chunkFileNames(BUILD),
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: livePart() }] },
    },
  },
};

/**
 * `vite build --mode one.de`: one language and all parts but the sandbox in one file, for those who pin a single hash.
 * `vite build --mode one`: everything in one file, for an address that has no neighbours, such as a CDN's for the package's bare name.
 */
const oneFile = (locale?: string) => ({
  ...browser,
  // Terser takes seconds for each of these files.
  minify: 'oxc' as const,
  outDir: 'dist/browser/one',
  // Valid as a module and as a classic script, which shop systems and tag managers write.
  lib: {
    formats: ['iife' as const],
    name: 'fenqi',
    fileName: () => (locale ? `fenqi.${locale}.js` : 'fenqi.js'),
    entry: 'src/entries/script.ts',
  },
  rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false, intro: '"use strict";' } },
});

/** In a one-file build, modules that know one language stand for the two tables of all, and none for the sandbox or a merchant's own words. */
const oneLanguage = (locale: string): Plugin => {
  const widget = (path: string) => at(`./src/widget/${path}`);
  const instead = new Map([
    [widget('locales/firsts.js'), widget('one-language/firsts.ts')],
    [widget('locales/laters.js'), widget('one-language/laters.ts')],
    [widget('locales/europes.js'), widget('one-language/europes.ts')],
    [widget('element/live/inOwnWords.js'), widget('one-language/inOwnWords.ts')],
    [widget('sheet/sandboxLenderOf.js'), widget('one-language/sandboxLenderOf.ts')],
    [widget('locales/en/first.js'), widget(`locales/${locale}/first.ts`)],
    [widget('locales/en/later.js'), widget(`locales/${locale}/later.ts`)],
    [widget('locales/en/europe.js'), widget(`locales/${locale}/europe.ts`)],
  ]);
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId: (path, importer) => (importer ? instead.get(resolve(dirname(importer), path)) : undefined),
  };
};

/** A command line with all that it needs from packages in its folder, but for the databases, of which a lender needs one. */
const program = (source: string, outDir: string) => ({
  outDir,
  ssr: source,
  target: 'node20',
  rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
});
const programs = {
  cli: program('src/cli/fenqi.ts', 'dist/cli'),
  lender: program('src/cli/fenqi-lender.ts', 'dist/fenqi-lender'),
};
const isProgram = (mode: string): mode is keyof typeof programs => Object.hasOwn(programs, mode);

/** A program can be called by its name. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.isEntry) chmodSync(join(dir, file.fileName), 0o755);
  },
};

/** Jest's jsdom has no `TextEncoder`, and ky would fail there while it loads, because of one constant. */
const kyWithoutEncoder: Plugin = {
  name: 'ky-without-encoder',
  transform(code, id) {
    if (!id.endsWith('/ky/distribution/core/constants.js')) return undefined;
    const written = /new TextEncoder\(\)\.encode\('(-*\w+)'\)\.length/;
    if (!written.test(code)) this.error('ky has changed: see whether it still needs TextEncoder while it loads');
    return code.replace(written, (_, boundary: string) => `${boundary.length}`);
  },
};

/** The automatic runtime weighs more than calls of `h`. */
const classicJsx: Plugin = {
  name: 'classic-jsx',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.tsx') ? `import { h, Fragment } from 'preact';\n${code}` : undefined),
};

const localeOf = (mode: string) => /^one\.(.+)$/.exec(mode)?.[1];
const isOneFile = (mode: string) => /^one\b/.test(mode);
const forPages = (mode: string) => mode === 'browser' || isOneFile(mode);
const buildOf = (mode: string) =>
  isOneFile(mode)
    ? oneFile(localeOf(mode))
    : mode === 'browser'
      ? browser
      : mode === 'cjs'
        ? cjs
        : isProgram(mode)
          ? programs[mode]
          : npm;

/** Databases, processes, training and simulation: a twentieth of the tests, and most of the work. `npm run unit:quick` is all the others. */
const slowTests = [
  'src/lender-server/{jobs,storage}/**/*.test.ts',
  'src/training/**/*.test.ts',
  'src/simulation/simulate.test.ts',
  'src/cli/lender/{operations,reminders,simulateCommand,start}.test.ts',
];

/** Files that replace modules or globals, or change the environment: each has a copy of the modules. */
const NEEDS_ISOLATION =
  /\bvi\.(mock|doMock|resetModules|stubGlobal|stubEnv)\b|\bprocess\.env\b|@vitest-environment happy-dom/;

/**
 * All other files share one copy of the modules, and a page, which takes half of the work. Those of one project have the same environment,
 * because a worker that goes on to another one starts anew.
 */
function sharedTests(): Readonly<Record<'node' | 'jsdom', string[]>> {
  const shared = { node: [] as string[], jsdom: [] as string[] };
  for (const folder of ['src', 'build', 'demo', 'e2e', 'docs'])
    for (const name of readdirSync(at(folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.test\.tsx?$/.test(name)) continue;
      const file = `${folder}/${name}`;
      const text = readFileSync(at(file), 'utf8');
      if (!NEEDS_ISOLATION.test(text)) shared[text.includes('@vitest-environment jsdom') ? 'jsdom' : 'node'].push(file);
    }
  return shared;
}
const shared = sharedTests();

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ...(forPages(mode) && {
    plugins: [
      classicJsx,
      ownExports,
      localeOf(mode) ? oneLanguage(localeOf(mode)!) : mode === 'browser' && oneRequest(),
    ],
    define: { FENQI_LOCALE: JSON.stringify(localeOf(mode)) },
    oxc: { jsx: { runtime: 'classic' as const, pragma: 'h', pragmaFrag: 'Fragment' } },
  }),
  // A page needs the signals only, not their integration into Preact: `goLive` draws in an effect of its own. Of them it gets a third, of
  // Preact a fifth, and of ky a tenth.
  resolve: {
    alias: forPages(mode)
      ? [
          { find: 'ky', replacement: at('./src/lenders/http/kyForPages.ts') },
          { find: '@preact/signals', replacement: at('./src/widget/element/drawing/signalsForPages.ts') },
          ...(mode === 'browser'
            ? [
                { find: /.*\/currencies\.js$/, replacement: at('./src/widget/currencies/frequentCurrencies.ts') },
                { find: './ownLenderOf.js', replacement: at('./src/widget/element/live/ownLenderForPages.ts') },
              ]
            : []),
          { find: /^preact$|.*\/redraw\.js$/, replacement: at('./src/widget/element/drawing/preactForPages.ts') },
        ]
      : [],
  },
  ...(mode === 'cjs' && { plugins: [kyWithoutEncoder, ...noticesBeside('dist/cjs')] }),
  ...(isProgram(mode) && {
    plugins: [executable],
    define: { FENQI_VERSION: JSON.stringify(manifest.version) },
    ssr: { noExternal: true as const, external: ['pg', '@electric-sql/pglite'] },
  }),
  build: {
    target: 'es2022',
    // Browsers that know light-dark() and container queries; for older ones the CSS would be rewritten, and wrongly in a shadow root.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    emptyOutDir: true,
    modulePreload: false,
    ...buildOf(mode),
  },
  test: {
    // The demo imports the package by its name; its tests need no build.
    alias: {
      'fenqi/element': at('./src/entries/element.ts'),
      'fenqi/http': at('./src/entries/http.ts'),
      'fenqi/merchant': at('./src/entries/merchant.ts'),
      'fenqi/protocol': at('./src/entries/protocol.ts'),
      'fenqi/sandbox': at('./src/entries/sandbox.ts'),
      'fenqi/testing': at('./src/entries/testing.ts'),
    },
    environment: 'node',
    reporters: ['default', './.ci/countReporter.ts'],
    // No test is about time: on a busy machine a law with a thousand cases takes its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // By itself vitest would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true as const,
        test: {
          name: 'isolated',
          include: [
            'src/**/*.test.{ts,tsx}',
            'build/**/*.test.ts',
            'demo/**/*.test.ts',
            'e2e/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...slowTests, ...shared.node, ...shared.jsdom],
        },
      },
      ...(['node', 'jsdom'] as const).map(name => ({
        extends: true as const,
        test: {
          name,
          include: shared[name],
          exclude: [...configDefaults.exclude, ...slowTests],
          isolate: false,
          ...(name === 'jsdom' && { setupFiles: 'src/testing/emptyPage.ts' }),
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'slow',
          include: slowTests,
          globalSetup: 'src/lender-server/storage/testing/prepareRun.ts',
        },
      },
    ],
  },
}));
