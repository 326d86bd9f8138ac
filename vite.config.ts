import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** Packages that an npm user's own bundler brings; a page's script carries them itself. */
const external = Object.keys(manifest.dependencies).map(name => new RegExp(`^${name}(/|$)`));

const npm = {
  outDir: 'dist/npm',
  minify: false,
  rolldownOptions: {
    external,
    input: {
      index: 'src/index.ts',
      element: 'src/element.ts',
      pricing: 'src/pricing/index.ts',
      recompute: 'src/recompute/index.ts',
      sandbox: 'src/lenders/sandbox/index.ts',
    },
    preserveEntrySignatures: 'strict' as const,
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};

const browser = {
  outDir: 'dist/browser',
  rolldownOptions: {
    input: { script: 'src/script.ts' },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};

/** `vite build` makes the npm package, `vite build --mode browser` what a script tag loads. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: false,
    cssMinify: true,
    ...(mode === 'browser' ? browser : npm),
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'], environment: 'node' },
}));
