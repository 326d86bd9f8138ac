import { defineConfig } from 'vitest/config';

/** What a mutant is tried against: the tests of both computations, the laws with fewer and always the same values. */
export default defineConfig({
  test: {
    include: ['src/pricing/**/*.test.ts', 'src/recompute/**/*.test.ts'],
    environment: 'node',
    env: { FENQI_LAW_RUNS: '0.1', FENQI_SEED: '1' },
  },
});
