import { defineConfig } from 'vitest/config';

/** Runs on each mutant: the tests of both computations, with fewer and always the same values for the laws. */
export default defineConfig({
  test: {
    include: ['src/pricing/**/*.test.ts', 'src/recompute/**/*.test.ts'],
    environment: 'node',
    env: { FENQI_LAW_RUNS: '0.1', FENQI_SEED: '1' },
  },
});
