import { chmodSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { oneRequest } from './build/oneRequest.js';
import manifest from './package.json' with { type: 'json' };
import { LOCALES } from './src/protocol/Locale.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What an npm user's own bundler brings; a page's script carries it itself. */
const external = [
  /^node:/,
  ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).map(name => new RegExp(`^${name}(/|$)`)),
];

/** The parts that are loaded for one language alone have its tag in their names: "first.de", "later.de", "reasons.de". */
const languageParts = new Map(
  LOCALES.flatMap(locale => [
    [at(`./src/widget/locales/${locale}/first.ts`), `first.${locale}`],
    [at(`./src/widget/locales/${locale}/later.ts`), `later.${locale}`],
    [at(`./src/protocol/reasons/${locale}.ts`), `reasons.${locale}`],
  ]),
);

/** The last module of a chunk is the one that the others are there for. */
const chunkFileNames = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  `chunks/${languageParts.get(moduleIds.at(-1)!) ?? '[name]'}-[hash:6].js`;

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
      actuarial: 'src/entries/actuarial.ts',
      recompute: 'src/entries/recompute.ts',
      protocol: 'src/entries/protocol.ts',
      sandbox: 'src/entries/sandbox.ts',
      http: 'src/entries/http.ts',
      merchant: 'src/entries/merchant.ts',
      react: 'src/entries/react.ts',
      ssr: 'src/entries/ssr.ts',
    },
  },
  rolldownOptions: { external, output: { chunkFileNames } },
};

/**
 * V8 compiles a script with this first line while it arrives, off the main thread, instead of each function when it is first called:
 * nearly all of the first script runs at once. To other engines it is a comment.
 */
const postBanner = (chunk: Rolldown.RenderedChunk) => (chunk.isEntry ? '//# allFunctionsCalledOnLoad' : '');

/** `vite build --mode browser`: what a script tag loads. The entry is one request; its chunks import it back. */
const browser = {
  outDir: 'dist/browser',
  lib: { formats: ['es' as const], entry: { script: 'src/entries/script.ts' } },
  rolldownOptions: {
    preserveEntrySignatures: 'allow-extension' as const,
    // Library mode leaves white space in ES modules unless told otherwise.
    output: { minify: true, comments: false, chunkFileNames, postBanner },
  },
};

/** `vite build --mode one.de`: one language and all parts but the sandbox in one file, for those who pin a single hash. */
const oneFile = (locale: string) => ({
  ...browser,
  outDir: 'dist/browser/one',
  lib: { formats: ['es' as const], entry: { [`fenqi.${locale}`]: 'src/entries/script.ts' } },
  rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
});

/** In a one-file build, modules that know one language stand for the two tables of all, and none for the sandbox. */
const oneLanguage = (locale: string): Plugin => {
  const widget = (path: string) => at(`./src/widget/${path}`);
  const instead = new Map([
    [widget('locales/firsts.js'), widget('one-language/firsts.ts')],
    [widget('locales/laters.js'), widget('one-language/laters.ts')],
    [widget('sheet/sandboxLenderOf.js'), widget('one-language/sandboxLenderOf.ts')],
    [widget('locales/en/first.js'), widget(`locales/${locale}/first.ts`)],
    [widget('locales/en/later.js'), widget(`locales/${locale}/later.ts`)],
  ]);
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId: (path, importer) => (importer ? instead.get(resolve(dirname(importer), path)) : undefined),
  };
};

/** `vite build --mode lender`: the command line, whole in one folder but for the databases, of which a lender needs one. */
const lender = {
  outDir: 'dist/lender',
  ssr: 'src/cli/fenqi.ts',
  target: 'node20',
  license: { fileName: 'licenses.md' },
  rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
};

/** What the command line reads beside itself, and may be called by its name. */
const lenderFiles: Plugin = {
  name: 'lender-files',
  generateBundle() {
    for (const name of ['credit_data.csv', 'README.md'])
      this.emitFile({
        type: 'asset',
        fileName: `data/${name}`,
        source: readFileSync(`src/training/data/${name}`),
      });
  },
  writeBundle: () => chmodSync('dist/lender/fenqi.js', 0o755),
};

/** The automatic runtime weighs more than calls of `h`. */
const classicJsx: Plugin = {
  name: 'classic-jsx',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('.tsx') ? `import { h, Fragment } from 'preact';\n${code}` : undefined),
};

const localeOf = (mode: string) => /^one\.(.+)$/.exec(mode)?.[1];
const forPages = (mode: string) => mode === 'browser' || localeOf(mode) !== undefined;
const buildOf = (mode: string) =>
  localeOf(mode) ? oneFile(localeOf(mode)!) : mode === 'browser' ? browser : mode === 'lender' ? lender : npm;

/** Pure functions: their files share one copy of the modules, which takes half of the work. */
const pureTests = [
  'src/{pricing,protocol,recompute,lending}/**/*.test.ts',
  'src/widget/{price-reader,format,locales}/**/*.test.ts',
];

/** Databases, processes and training: a twentieth of the tests, and most of the work. `npm run unit:quick` is all the others. */
const slowTests = [
  'src/lender-server/storage/**/*.test.ts',
  'src/training/**/*.test.ts',
  'src/cli/lender/start.test.ts',
];

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ...(forPages(mode) && {
    plugins: [classicJsx, localeOf(mode) ? oneLanguage(localeOf(mode)!) : oneRequest],
    define: { FENQI_LOCALE: JSON.stringify(localeOf(mode)) },
    oxc: { jsx: { runtime: 'classic' as const, pragma: 'h', pragmaFrag: 'Fragment' } },
  }),
  // A page needs the signals only, not their integration into Preact: `goLive` draws in an effect of its own. And of Preact a fifth.
  resolve: {
    alias: forPages(mode)
      ? [
          { find: '@preact/signals', replacement: '@preact/signals-core' },
          { find: /^preact$|.*\/redraw\.js$/, replacement: at('./src/widget/element/drawing/preactForPages.ts') },
        ]
      : [],
  },
  ...(mode === 'lender' && {
    plugins: [lenderFiles],
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
      'fenqi/merchant': at('./src/entries/merchant.ts'),
      'fenqi/protocol': at('./src/entries/protocol.ts'),
    },
    environment: 'node',
    reporters: ['default', './.ci/countReporter.ts'],
    // No test is about time: on a busy machine a law with a thousand cases takes its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself vitest would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true as const,
        test: {
          name: 'others',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'e2e/**/*.test.ts', 'docs/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pureTests, ...slowTests],
        },
      },
      { extends: true as const, test: { name: 'pure', include: pureTests, isolate: false } },
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
