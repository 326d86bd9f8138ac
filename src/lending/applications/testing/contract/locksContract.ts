import { expect, it } from 'vitest';
import { createLoanService } from '../../../loans/createLoanService.js';
import type { TokenUse } from '../../Books.js';
import { createLendingService } from '../../createLendingService.js';
import { AT, someApplication } from '../someApplication.js';
import { MOST_APPLICATIONS, MOST_OWED_MINOR, testDependencies } from '../testDependencies.js';
import type { BooksBench } from './BooksBench.js';

/** What holds whatever others do at the same time. */
export function locksContract({ withBooks, open, lend }: BooksBench): void {
  it(
    'lock an application for one transaction at a time',
    withBooks(async books => {
      await open(books, 'a');
      const cancels = Array.from({ length: 5 }, () =>
        books.transact(async transaction => {
          const application = await transaction.lock('a');
          if (!application?.reserved) return 0;
          await transaction.release('a');
          await transaction.change({ ...application, reserved: false, cancelledAt: AT });
          return 1;
        }),
      );
      expect((await Promise.all(cancels)).sort()).toEqual([0, 0, 0, 0, 1]);
    }),
  );

  it(
    'lock an applicant for one transaction at a time',
    withBooks(async books => {
      const counted = Array.from({ length: 8 }, (_, n) =>
        books.transact(async transaction => {
          await transaction.lockApplicant('person');
          const { recentApplications } = await transaction.history('person', AT);
          await transaction.add(someApplication(`${n}`, { tier: null, reserved: false }));
          return recentApplications;
        }),
      );
      expect((await Promise.all(counted)).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }),
  );

  it(
    'hold the limits of a person who applies several times at once',
    withBooks(async books => {
      const service = createLendingService(testDependencies(books));
      const purchase = { amountMinor: MOST_OWED_MINOR / 5, currency: 'CNY' };
      const request = { ...someApplication('a').request, purchase };
      const who = { id: 'person', household: null, identified: true };
      const merchantContext = { merchant: 'shop', scenario: 'shopping' };
      const asked = Array.from({ length: 8 }, (_, n) => service.apply(merchantContext, who, request, `${n}`));
      const decisions = (await Promise.all(asked)).map(each => ('decision' in each ? each.decision : null));
      expect(decisions.filter(each => each?.status === 'approved')).toHaveLength(MOST_APPLICATIONS);
      expect(decisions.filter(each => each?.status === 'declined')).toHaveLength(8 - MOST_APPLICATIONS);
    }),
  );

  it(
    'book a payment at one loan, however many report it at once',
    withBooks(async books => {
      const references = ['a', 'b'];
      for (const reference of references) {
        await open(books, reference);
        await lend(books, reference);
      }
      const loans = createLoanService(testDependencies(books));
      const payment = { payment: 'p', amountMinor: 100, valueDate: '2026-11-23', reason: 'r' };
      const reports = [...references, ...references].map(each => loans.pay(`agreement of ${each}`, payment));
      const kinds = (await Promise.all(reports)).map(each => ('refusal' in each ? each.refusal.kind : 'booked'));
      expect(kinds.filter(kind => kind === 'booked')).toHaveLength(2);
      expect(kinds.filter(kind => kind === 'payment-reused')).toHaveLength(2);
      const events = await Promise.all(references.map(async each => (await books.loan(each))!.events));
      expect(events.flat()).toHaveLength(1);
    }),
  );

  it(
    'count each use of a token up to its limit, for each purpose apart, however many use it at once',
    withBooks(async books => {
      const use = (over: Partial<TokenUse> = {}) =>
        books.transact(transaction =>
          transaction.useToken({ token: 't', purpose: 'application', most: 3, until: AT, ...over }),
        );
      const used = await Promise.all(Array.from({ length: 6 }, () => use()));
      expect(used.sort()).toEqual([false, false, false, true, true, true]);
      expect(await use({ purpose: 'commitment', most: 1 })).toBe(true);
      expect(await use({ purpose: 'commitment', most: 1 })).toBe(false);
      expect(await use({ purpose: 'request', most: 1 })).toBe(true);
      expect(await use({ token: 'another' })).toBe(true);
      await books.forgetTokens(AT - 1);
      expect(await use()).toBe(false);
      await books.forgetTokens(AT);
      expect(await use()).toBe(true);
    }),
  );

  it(
    'do not count a use of a token where the transaction fails',
    withBooks(async books => {
      const use = { token: 't', purpose: 'application', most: 1, until: AT } as const;
      const failing = books.transact(async transaction => {
        expect(await transaction.useToken(use)).toBe(true);
        throw new Error('halfway');
      });
      await expect(failing).rejects.toThrow('halfway');
      expect(await books.transact(transaction => transaction.useToken(use))).toBe(true);
    }),
  );
}
