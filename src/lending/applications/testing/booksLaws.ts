import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { runs, seed } from '../../../testing/runSize.js';
import type { TierCaps } from '../../funds/Funds.js';
import type { Books } from '../Books.js';
import { History } from './History.js';
import { type HistoryStep, steps } from './steps.js';
import { testDependencies } from './testDependencies.js';

/** A law under which the shopper may withdraw. */
const sheet: TermSheet = { ...defaultTermSheet('CNY'), jurisdiction: 'EU' };

/**
 * Random histories of a service over these books, with up to four steps at the same time. The steps are applications,
 * commitments, cancellations, reviews, repayments, payments of any amount, bounces, write-offs, deliveries, new dates, voids, refunds, withdrawals, repeated and reused keys, sweeps and waits. The books must balance after every
 * round.
 */
export function booksLaws(openBooks: OpenBooks, base: number): void {
  const parameters = runs(base);
  it(`balance after every random history of the service (${parameters.numRuns} histories, FENQI_SEED=${seed})`, async () => {
    const rounds = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 });
    const reached = new Set<string>();
    // Every history has a loan from the first, which most steps could not do without.
    const first: HistoryStep[][] = [
      [
        {
          does: 'apply',
          person: 'anna',
          amountMinor: 120_000,
          planId: '6-annuity',
          order: 'A-1',
          scenario: 'shopping',
        },
      ],
      [{ does: 'commit', pick: 0, wrongBy: 0 }],
    ];
    await fc.assert(
      fc.asyncProperty(rounds, async history => {
        const { books, close } = await openBooks({ CNY: { daily: 700_000, surge: 300_000, reserve: 400_000 } });
        try {
          const service = new History(testDependencies(books, { sheetOf: () => sheet }));
          for (const round of [...first, ...history]) {
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
    // Histories that never reach these outcomes would prove nothing.
    if (parameters.numRuns >= 50)
      expect([...reached].sort()).toEqual(
        expect.arrayContaining([
          ...['approved', 'cancelled', 'committed', 'declined', 'expired', 'key-reused', 'pending'],
          ...['active', 'already-financed', 'refund-too-large', 'refunded', 'voided', 'withdrawn'],
          ...['pay', 'bounce', 'more-time', 'move'],
        ]),
      );
  }, 300_000);
}

/** Opens empty books with these caps. A currency that is left out has no funds. */
export type OpenBooks = (
  funds: Readonly<Record<string, TierCaps>>,
) => Promise<{ readonly books: Books; close(): Promise<void> }>;
