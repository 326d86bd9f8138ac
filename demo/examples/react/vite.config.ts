import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the page, `vite build --ssr server.tsx` what a server renders it with. */
export default defineConfig(({ isSsrBuild }) => ({
  root: at('.'),
  base: '/react/',
  publicDir: false,
  // What stands in node_modules elsewhere; here the package is at home.
  ssr: { external: ['fenqi/react'] },
  build: {
    outDir: at(`../../../dist/examples/${isSsrBuild ? 'react-server' : 'react'}`),
    emptyOutDir: true,
    target: 'es2022',
  },
}));
