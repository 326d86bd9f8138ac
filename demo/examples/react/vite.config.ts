import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the page; `vite build --ssr server.tsx` makes the module that renders it on a server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: at('.'),
  base: '/react/',
  publicDir: false,
  // In your project the package comes from node_modules; here it is the repository itself.
  ssr: { external: ['fenqi/react', 'fenqi/ssr'] },
  build: {
    outDir: at(`../../../dist/examples/${isSsrBuild ? 'react-server' : 'react'}`),
    emptyOutDir: true,
    target: 'es2022',
  },
}));
