import { defineConfig } from 'vite';

/** Bundles the bench as a shop's bundler would. Tools that run TypeScript directly wrap every function and slow it down. */
export default defineConfig({
  logLevel: 'error',
  build: {
    ssr: 'src/pricing/bench/offers.bench.ts',
    target: 'es2022',
    outDir: 'node_modules/.cache/fenqi-bench',
    emptyOutDir: true,
  },
});
