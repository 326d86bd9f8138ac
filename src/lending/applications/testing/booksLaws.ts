import fc from 'fast-check';
import { expect, it } from 'vitest';
import { History } from './History.js';
import type { OpenBooks } from './OpenBooks.js';
import { steps } from './steps.js';
import { testDependencies } from './testDependencies.js';

/** `FENQI_LAW_RUNS` multiplies; `FENQI_LAW_SEED` repeats a run. */
const multiplier = Number(process.env['FENQI_LAW_RUNS'] ?? 1);
const seed = Number(process.env['FENQI_LAW_SEED'] ?? Date.now() % 2 ** 31);

/**
 * Random histories of a service over these books: applications, commitments, cancellations, reviews, repayments, repeated and
 * reused keys, sweeps and waits, up to four of them at the same time. After every round the books must hold.
 */
export function booksLaws(openBooks: OpenBooks, base: number): void {
  const runs = Math.ceil(base * multiplier);
  it(`hold whatever happens at the service (${runs} histories, FENQI_LAW_SEED=${seed})`, async () => {
    const rounds = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 });
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rounds, async history => {
        const { books, close } = await openBooks({ CNY: { daily: 700_000, surge: 300_000, reserve: 50_000 } });
        try {
          const service = new History(testDependencies(books));
          for (const round of history) {
            await service.perform(round);
            await service.check();
          }
          await service.repeatAll();
          for (const each of service.reached) reached.add(each);
        } finally {
          await close();
        }
      }),
      { seed, numRuns: runs, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: false },
    );
    // Histories that never come so far would prove nothing.
    if (runs >= 50)
      expect([...reached].sort()).toEqual(
        expect.arrayContaining(['approved', 'cancelled', 'committed', 'declined', 'expired', 'key-reused', 'pending']),
      );
  }, 300_000);
}
