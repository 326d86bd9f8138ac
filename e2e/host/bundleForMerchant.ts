import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let made: Promise<string> | undefined;

/** Bundles `import { mount, createCheckout } from 'fenqi'` into one file, as a merchant's bundler does. */
export const bundleForMerchant = (): Promise<string> => {
  made ??= bundle();
  return made;
};

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: [
        { find: /^fenqi$/, replacement: at('../../dist/npm/index.js') },
        { find: /^fenqi\/sandbox$/, replacement: at('../../dist/npm/sandbox.js') },
      ],
    },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: at('merchant.js'),
        output: { codeSplitting: false },
      },
    },
  });
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined;
  const chunk = output?.find(each => each.type === 'chunk');
  if (!chunk) throw new Error('The bundle of the npm package is empty.');
  return chunk.code;
}
