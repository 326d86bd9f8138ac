import { build } from 'vite';
import type { Load } from './Load.js';

/** What a bundler makes of a line of an npm user, with the packages that the widget brings; React itself is not counted. */
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

const lines: readonly Omit<Load, 'files'>[] = [
  { name: "export * from 'fenqi/pricing'", budget: 5_700, budgetIn: 'gzip' },
  { name: "export { priceOffers } from 'fenqi/pricing'", budget: 4_500 },
  { name: "export * from 'fenqi/terms'", budget: 2_100 },
  { name: "export * from 'fenqi/actuarial'", budget: 3_600 },
  { name: "export { createCheckout } from 'fenqi'", budget: 25_000 },
  { name: "export { mount } from 'fenqi'", budget: 17_700 },
  { name: "import 'fenqi/element'", budget: 18_000 },
  { name: "export { FenqiOffers } from 'fenqi/react'", budget: 18_800 },
  { name: "export { useCheckout } from 'fenqi/react'", budget: 25_650 },
  { name: "export * from 'fenqi/recompute'", budget: 14_820 },
  { name: "export * from 'fenqi/sandbox'", budget: 25_050 },
  { name: "export * from 'fenqi/receipt'", budget: 2_000 },
  { name: "export * from 'fenqi/http'", budget: 9_850 },
  { name: "export * from 'fenqi/protocol'", budget: 13_300 },
  { name: "export * from 'fenqi/ssr'", budget: 23_600 },
];

/** What an npm user's bundle gains by one line, before anything is loaded on demand. */
export const bundleLoads = (): Promise<Load[]> =>
  Promise.all(lines.map(async line => ({ ...line, files: await bundle(line.name) })));
