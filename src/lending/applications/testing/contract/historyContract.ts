import { expect, it } from 'vitest';
import { noHistory } from '../../../decision/testing/cases.js';
import { repayIn } from '../repayIn.js';
import { AT, someApplication } from '../someApplication.js';
import type { BooksBench } from './BooksBench.js';

/** What the books say of a person. */
export function historyContract({ withBooks, open, lend }: BooksBench): void {
  it(
    'know what a person has open, owes and has due in one month, in each currency',
    withBooks(async books => {
      const history = (now = AT) => books.history('person', now);
      const inYuan = (recentFinancedMinor: number, owedMinor: number, monthlyMinor: number) => ({
        exposures: { CNY: { recentFinancedMinor, owedMinor, monthlyMinor } },
      });
      expect(await history()).toEqual(noHistory);
      await open(books, 'a');
      const approved = { ...noHistory, recentApplications: 1, ...inYuan(120_000, 120_000, 40_000) };
      expect(await history()).toEqual(approved);
      expect(await history(AT + 59_999)).toEqual(approved);
      expect(await history(AT + 60_000)).toEqual({ ...noHistory, recentApplications: 1 });
      expect(await books.history('somebody else', AT)).toEqual(noHistory);

      await lend(books, 'a');
      expect(await history(AT + 60_000)).toEqual(approved);
      await open(books, 'b');
      expect(await history()).toEqual({ ...approved, recentApplications: 2, ...inYuan(240_000, 240_000, 80_000) });
      const inYen = { ...someApplication('c').request, purchase: { amountMinor: 120_000, currency: 'JPY' } };
      await books.transact(transaction =>
        transaction.add(
          someApplication('c', { merchant: 'other', request: inYen, tier: null, reserved: false, until: AT + 1 }),
        ),
      );
      expect((await history()).exposures).toEqual({
        ...inYuan(240_000, 240_000, 80_000).exposures,
        JPY: { recentFinancedMinor: 120_000, owedMinor: 120_000, monthlyMinor: 40_000 },
      });
      await books.transact(async transaction => {
        await transaction.release('b');
        await transaction.change({ ...(await transaction.lock('b'))!, reserved: false, cancelledAt: AT });
      });
      expect(await history(AT + 1)).toEqual({ ...approved, recentApplications: 3 });
      const later = { ...noHistory, ...inYuan(0, 120_000, 40_000) };
      expect(await history(AT + 24 * 3_600_000)).toEqual(later);
      // Due on the 23rd, which ends everywhere by noon of the 24th (UTC).
      expect(await history(Date.parse('2026-12-24T23:59:59Z'))).toEqual(later);
      expect(await history(Date.parse('2026-12-25T00:00:00Z'))).toEqual({ ...later, inArrears: true });
    }),
  );

  it.each([
    ['on the evening of its due day, in the farthest west', '2026-12-24T11:59:59Z', true],
    ['a moment before its day of grace is over', '2026-12-24T23:59:59.999Z', true],
    ['a moment after its day of grace is over', '2026-12-25T00:00:00Z', false],
    ['a year late', '2027-12-23T00:00:00Z', false],
  ])('list loans repaid in time, with a first installment paid %s (%s): %s', (_, paid, isInTime) =>
    withBooks(async books => {
      await open(books, 'a');
      await lend(books, 'a');
      const repay = (installment: number, at: number) => repayIn(books, 'agreement of a', installment, at);
      await repay(3, AT);
      await repay(1, Date.parse(paid));
      await repay(2, AT);
      const loan = { currency: 'CNY', principalMinor: 120_000, from: AT, until: Date.parse(paid) };
      expect(await books.history('person', Date.parse('2028-01-01T00:00:00Z'))).toEqual({
        ...noHistory,
        repaid: isInTime ? [loan] : [],
      });
    })(),
  );
}
