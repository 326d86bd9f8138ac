import { expect, it } from 'vitest';
import { repayIn } from '../repayIn.js';
import { AT, someApplication } from '../someApplication.js';
import type { BooksBench } from './BooksBench.js';

/** Money set aside, lent and repaid, tier by tier. */
export function fundsContract({ withBooks, open, lend }: BooksBench): void {
  it(
    'set money aside from the daily tier, then from surge, never from the reserve, in each currency apart',
    withBooks(async books => {
      const reserve = (reference: string, currency: string, amount: number) =>
        books.transact(async transaction => {
          const tier = await transaction.reserve(reference, currency, amount);
          const purchase = { amountMinor: amount, currency };
          const { request, verdict } = someApplication(reference);
          await transaction.add(
            someApplication(reference, {
              request: { ...request, purchase },
              verdict: { ...verdict, financedMinor: amount } as typeof verdict,
              tier,
              reserved: tier !== null,
            }),
          );
          return tier;
        });
      expect(await reserve('a', 'CNY', 250_000)).toBe('daily');
      expect(await reserve('b', 'CNY', 50_001)).toBe('surge');
      expect(await reserve('c', 'CNY', 50_000)).toBe('daily');
      expect(await reserve('d', 'CNY', 150_000)).toBeNull();
      expect(await reserve('e', 'CNY', 149_999)).toBe('surge');
      expect(await reserve('f', 'CNY', 1)).toBeNull();
      expect(await reserve('g', 'ZZZ', 1)).toBeNull();
    }),
  );

  it(
    'never reserve more than a cap, however many ask at once',
    withBooks(async books => {
      const asked = Array.from({ length: 30 }, (_, n) => open(books, `${n}`).then(() => `${n}`));
      await Promise.all(asked);
      const tiers = await Promise.all(asked.map(async (_, n) => (await books.application(`${n}`))?.tier ?? null));
      expect(tiers.filter(tier => tier === 'daily')).toHaveLength(2);
      expect(tiers.filter(tier => tier === 'surge')).toHaveLength(1);
    }),
  );

  it(
    'release or use a reservation once',
    withBooks(async books => {
      await open(books, 'a');
      await open(books, 'b');
      await books.transact(transaction => transaction.release('a'));
      await expect(books.transact(transaction => transaction.release('a'))).rejects.toThrow();
      await expect(books.transact(transaction => transaction.use('a'))).rejects.toThrow();
      await lend(books, 'b');
      await expect(books.transact(transaction => transaction.use('b'))).rejects.toThrow();
      await expect(books.transact(transaction => transaction.release('b'))).rejects.toThrow();
      await expect(books.transact(transaction => transaction.release('nobody'))).rejects.toThrow();
    }),
  );

  it(
    'list lapsed approvals that still hold funds, the oldest first',
    withBooks(async books => {
      await open(books, 'late', { until: AT + 2 });
      await open(books, 'early', { until: AT + 1 });
      await open(books, 'lent', { until: AT });
      await lend(books, 'lent');
      expect(await books.lapsed(AT, 10)).toEqual([]);
      expect(await books.lapsed(AT + 1, 10)).toEqual(['early']);
      expect(await books.lapsed(AT + 2, 10)).toEqual(['early', 'late']);
      expect(await books.lapsed(AT + 2, 1)).toEqual(['early']);
    }),
  );

  it(
    'take each installment once, return its principal to the tier, and list the loan when it is repaid',
    withBooks(async books => {
      await open(books, 'a');
      await lend(books, 'a');
      const used = async () => (await books.trialBalance()).tiers.find(({ tier }) => tier === 'daily');
      const repay = (installment: number) => repayIn(books, 'agreement of a', installment, AT + installment);
      await repay(3);
      await repay(3);
      expect(await used()).toMatchObject({ usedMinor: 80_000, owedMinor: 80_000 });
      const late = () => books.history('person', Date.parse('2027-01-01T00:00:00Z'));
      expect(await late()).toMatchObject({
        exposures: { CNY: { owedMinor: 80_000, monthlyMinor: 40_000 } },
        repaid: [],
        inArrears: true,
      });
      await repay(1);
      expect(await late()).toMatchObject({ exposures: { CNY: { owedMinor: 40_000 } }, inArrears: false });
      await repay(2);
      expect(await used()).toMatchObject({ usedMinor: 0, owedMinor: 0 });
      expect(await late()).toMatchObject({ exposures: {}, repaid: [{ until: AT + 3 }] });
      await expect(repayIn(books, 'agreement of a', 4, AT)).rejects.toThrow();
      await expect(repayIn(books, 'no agreement', 1, AT)).rejects.toThrow();
    }),
  );
}
