import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Weighs what a page downloads and what an npm user's bundle gains, in bytes, and holds both to their budgets (gzip -9). */
interface Load {
  readonly name: string;
  readonly code: readonly string[];
  readonly budget?: number;
}

const browser = 'dist/browser';
const read = (path: string) => readFileSync(path, 'utf8');
const chunks = readdirSync(`${browser}/chunks`);
const chunk = (start: string) =>
  chunks.filter(name => name.startsWith(start)).map(name => read(`${browser}/chunks/${name}`));
const gzip = (code: string) => gzipSync(code, { level: 9 }).length;
const script = read(`${browser}/script.js`);

/** One language is loaded: the heavier one counts. */
const language = chunk('later.').sort((a, b) => gzip(b) - gzip(a))[0]!;
const rest = chunks
  .filter(name => !/^(later\.|sandboxLender|recomputeOffers|httpLenderOf)/.test(name))
  .map(name => read(`${browser}/chunks/${name}`));

/** What a bundler makes of a line of an npm user, with the packages that the widget brings. */
async function bundle(line: string): Promise<string[]> {
  const start = '\0start';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'start',
        resolveId: id => (id === start ? id : null),
        load: id =>
          id === start
            ? line.replace(/'fenqi(\/\w+)?'/, (_, sub) => `'/dist/npm/${sub?.slice(1) ?? 'index'}.js'`)
            : null,
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: start, external: ['react'], preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = Array.isArray(result) ? result[0]! : (result as Extract<typeof result, { output: unknown }>);
  const parts = new Map(output.flatMap(part => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])));
  const entry = [...parts.values()].find(part => part.isEntry)!;
  // What is imported by a statement comes with the entry; what is imported on demand does not.
  const loaded = new Set([entry.fileName]);
  for (const name of loaded)
    for (const imported of parts.get(name)!.imports) if (parts.has(imported)) loaded.add(imported);
  return [...loaded].map(name => parts.get(name)!.code);
}

const loads: Load[] = [
  { name: 'script tag: first script', code: [script], budget: 13_000 },
  { name: 'script tag: whole checkout path', code: [script, language, ...rest], budget: 32 * 1024 },
  { name: 'lender over HTTP', code: chunk('httpLenderOf'), budget: 8 * 1024 },
  { name: 'script tag: path with a lender over HTTP', code: [script, language, ...rest, ...chunk('httpLenderOf')] },
  { name: 'sandbox lender (not counted)', code: [...chunk('sandboxLender'), ...chunk('recomputeOffers')] },
];
for (const [line, budget] of [
  ["export * from 'fenqi/pricing'", 4000],
  ["export { priceOffers } from 'fenqi/pricing'", undefined],
  ["export * from 'fenqi/terms'", undefined],
  ["export * from 'fenqi/actuarial'", undefined],
  ["export { createCheckout } from 'fenqi'", undefined],
  ["export { mount } from 'fenqi'", undefined],
  ["import 'fenqi/element'", undefined],
  // React itself is not counted.
  ["export * from 'fenqi/react'", undefined],
  ["export * from 'fenqi/recompute'", undefined],
  ["export * from 'fenqi/sandbox'", undefined],
  ["export * from 'fenqi/http'", undefined],
] as const)
  loads.push({ name: line, code: await bundle(line), ...(budget && { budget }) });

let over = 0;
console.log(
  `${'bytes'.padEnd(46)}${'raw'.padStart(8)}${'gzip'.padStart(8)}${'brotli'.padStart(8)}${'budget'.padStart(8)}`,
);
for (const { name, code, budget } of loads) {
  const sum = (weigh: (code: string) => number) => code.reduce((total, part) => total + weigh(part), 0);
  const zipped = sum(gzip);
  const tooMuch = budget !== undefined && zipped > budget;
  if (tooMuch) over += 1;
  const cells = [sum(part => part.length), zipped, sum(part => brotliCompressSync(part).length), budget ?? ''];
  console.log(`${name.padEnd(46)}${cells.map(cell => `${cell}`.padStart(8)).join('')}${tooMuch ? '  OVER' : ''}`);
}
process.exitCode = over ? 1 : 0;
