import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plans, randomSheet } from '../../../pricing/laws/randomTerms.js';
import { lives as allLives, seed } from '../../../testing/runSize.js';
import type { Books } from '../../applications/Books.js';
import type { OpenBooks } from '../../applications/testing/booksLaws.js';
import { accounts } from '../../funds/accounts.js';
import type { TierCaps } from '../../funds/Funds.js';
import { lifeOf } from '../lifeOf.js';
import { moneyOf } from '../moneyOf.js';
import { lifeStepKinds, lives } from './lifeSteps.js';
import { Portfolio } from './Portfolio.js';

/** How many lives share one set of books, and so its tiers. */
const LIVES = 12;
const caps: TierCaps = { daily: 1_200_000, surge: 800_000, reserve: 500_000 };

const parts = ['principalMinor', 'interestMinor', 'feeMinor', 'totalMinor'] as const;

/**
 * Random lives of loans by random terms, side by side in one set of books, through the services that a lender serves: paid in full, in part, early,
 * late and twice; bounced, settled, refunded, withdrawn from, voided, delivered or not, put off, written off. After every round debits equal
 * credits, no balance is below 0 and every tier holds what it was given.
 *
 * @param share of the lives that a test run asks for: `FENQI_LIVES`
 */
export function livesLaws(name: string, openBooks: OpenBooks, share: number): void {
  const numRuns = Math.ceil((allLives * share) / LIVES);
  it(`whatever happens to the loans of books ${name}, debits equal credits, no balance is below 0 and the tiers are whole (${numRuns * LIVES} lives, FENQI_SEED=${seed})`, async () => {
    const reached = new Set<string>();
    let lent = 0;
    const daysLater = fc.array(fc.oneof(fc.nat(3), fc.nat(45), fc.constant(190)), { minLength: 12, maxLength: 12 });
    const portfolios = fc.record({
      terms: plans,
      jurisdiction: fc.constantFrom('INTL' as const, 'EU' as const),
      all: fc.array(lives, { minLength: LIVES, maxLength: LIVES }),
      daysLater,
    });
    await fc.assert(
      fc.asyncProperty(portfolios, async ({ terms, jurisdiction, all, daysLater: pauses }) => {
        const { books, close } = await openBooks({ EUR: caps });
        try {
          const portfolio = new Portfolio(books, randomSheet(terms, jurisdiction));
          for (const [nth, life] of all.entries()) await portfolio.open(life, `person ${nth}`);
          await expectWhole(books, portfolio);
          for (const [round, days] of pauses.entries()) {
            await portfolio.live(round, days);
            await expectWhole(books, portfolio);
          }
          lent += portfolio.lent.length;
          for (const each of portfolio.reached) reached.add(each);
        } finally {
          await close();
        }
      }),
      { numRuns, seed },
    );
    // Lives that end before they begin, or never reach an event, would prove nothing.
    if (numRuns < 20) return;
    expect(lent).toBeGreaterThan((numRuns * LIVES) / 2);
    const expected = numRuns < 200 ? ['pay', 'pay-next', 'bounce', 'deliver'] : lifeStepKinds;
    expect([...reached]).toEqual(expect.arrayContaining([...expected]));
  }, 3_600_000);
}

async function expectWhole(books: Books, { lent, bouncedMinor }: Portfolio): Promise<void> {
  const { tiers, entries, accounts: held } = await books.trialBalance();
  for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
  for (const tier of tiers) {
    const { capMinor, reservedMinor, usedMinor, openReservationsMinor, owedMinor } = tier;
    expect(Math.min(reservedMinor, usedMinor)).toBeGreaterThanOrEqual(0);
    expect(reservedMinor).toBe(openReservationsMinor);
    expect(usedMinor).toBe(owedMinor);
    expect(reservedMinor + usedMinor).toBeLessThanOrEqual(capMinor + bouncedMinor);
  }
  const balanceOf = (account: (typeof accounts)[number]) =>
    held.find(each => each.account === account)?.balanceMinor ?? 0;
  // A tier is whole: what is not there is reserved or lent, and what is lost came out of the reserve.
  expect(balanceOf('available') + balanceOf('reserved') + balanceOf('lent')).toBe(0);
  expect(balanceOf('loss') + balanceOf('reserve')).toBe(0);
  expect(Math.min(balanceOf('loss'), caps.reserve - balanceOf('loss'))).toBeGreaterThanOrEqual(0);
  const records = await Promise.all(lent.map(({ reference }) => books.loan(reference)));
  const money = records.map(record => moneyOf(record!));
  for (const account of accounts) {
    if (account === 'reserved' || account === 'available') continue;
    expect([account, balanceOf(account)]).toEqual([account, money.reduce((sum, each) => sum + each[account], 0)]);
  }
  for (const [nth, record] of records.entries()) {
    const { rows, creditMinor, toReturnMinor, oversentMinor, receivedMinor, netPaidMinor } = lifeOf(record!);
    const { lent: owed, loss } = money[nth]!;
    const own = [owed, loss, creditMinor, toReturnMinor, oversentMinor, receivedMinor, netPaidMinor];
    const ofRows = rows.flatMap(({ paid, unpaid }) => [paid, unpaid].flatMap(each => parts.map(part => each[part])));
    expect(Math.min(...own, ...ofRows)).toBeGreaterThanOrEqual(0);
  }
}
