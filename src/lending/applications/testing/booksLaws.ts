import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, seed } from '../../../testing/runSize.js';
import type { TierCaps } from '../../funds/Funds.js';
import type { Books } from '../Books.js';
import { History } from './History.js';
import { steps } from './steps.js';
import { testDependencies } from './testDependencies.js';

/**
 * Random histories of a service over these books: applications, commitments, cancellations, reviews, repayments, repeated and
 * reused keys, sweeps and waits, up to four of them at the same time. After every round the books must hold.
 */
export function booksLaws(openBooks: OpenBooks, base: number): void {
  const parameters = runs(base);
  it(`hold whatever happens at the service (${parameters.numRuns} histories, FENQI_SEED=${seed})`, async () => {
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
      parameters,
    );
    // Histories that never come so far would prove nothing.
    if (parameters.numRuns >= 50)
      expect([...reached].sort()).toEqual(
        expect.arrayContaining(['approved', 'cancelled', 'committed', 'declined', 'expired', 'key-reused', 'pending']),
      );
  }, 300_000);
}

/** Empty books with these caps; currencies that are left out have no funds. */
export type OpenBooks = (
  funds: Readonly<Record<string, TierCaps>>,
) => Promise<{ readonly books: Books; close(): Promise<void> }>;
