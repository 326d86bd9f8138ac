import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the page; `vite build --ssr server.ts` makes the module that renders it on a server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: at('.'),
  base: '/vue/',
  publicDir: false,
  plugins: [vue({ template: { compilerOptions: { isCustomElement: tag => tag === 'fenqi-offers' } } })],
  // In your project the package comes from node_modules; here it is the repository itself.
  ssr: { external: ['fenqi/element', 'fenqi/ssr'] },
  build: {
    outDir: at(`../../../dist/examples/${isSsrBuild ? 'vue-server' : 'vue'}`),
    emptyOutDir: true,
    target: 'es2022',
  },
}));
