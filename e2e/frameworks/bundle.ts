import { fileURLToPath } from 'node:url';
import { type CompileOptions, compile } from 'svelte/compiler';
import { type Alias, build, type Plugin } from 'vite';

export const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export type ReactVersion = 18 | 19;

/** React 18 is installed beside React 19, under other names. */
const react18: Alias[] = [
  { find: /^react$/, replacement: 'react-18' },
  { find: /^react\/(.*)/, replacement: 'react-18/$1' },
  { find: /^react-dom$/, replacement: 'react-dom-18' },
  { find: /^react-dom\/server$/, replacement: 'react-dom-18/server.browser' },
  { find: /^react-dom\/(.*)/, replacement: 'react-dom-18/$1' },
];
/** A bundle that runs without a module loader. */
const react19: Alias[] = [{ find: /^react-dom\/server$/, replacement: 'react-dom/server.browser' }];

/** A minimal replacement for Svelte's own plugin, enough for one component. */
const svelte: Plugin = {
  name: 'svelte',
  transform(code, filename) {
    if (!filename.endsWith('.svelte')) return;
    const options: CompileOptions = { filename, generate: 'client', dev: true };
    return { code: compile(code, options).js.code, map: null };
  },
};

const made = new Map<string, Promise<string>>();

/** Bundles a page's script into one file in development mode, with React's warnings and StrictMode's second mount. */
export function bundle(entry: string, version: ReactVersion = 19): Promise<string> {
  const name = `${entry} ${version}`;
  const making = made.get(name) ?? bundleNow(entry, version);
  made.set(name, making);
  return making;
}

async function bundleNow(entry: string, version: ReactVersion): Promise<string> {
  const result = await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    mode: 'development',
    publicDir: false,
    plugins: [svelte],
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: version === 18 ? react18 : react19 },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined;
  const chunk = output?.find(each => each.type === 'chunk');
  if (!chunk) throw new Error(`The bundle of ${entry} is empty.`);
  return chunk.code;
}
