import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the shop's own scripts and styles and the headless page into dist/demo, as a merchant's front end would. `fenqi` is
 * the published package, found through its `exports`, so it has to be built first.
 */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  build: {
    outDir: at('../dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: [at('assets/shop.ts'), at('assets/shop.css'), at('headless/main.ts'), at('headless/headless.css')],
      output: {
        entryFileNames: ({ name }) => (name === 'main' ? 'headless.js' : '[name].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
