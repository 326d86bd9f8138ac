import { describe, expect, it } from 'vitest';
import { noHistory } from '../../decision/testing/cases.js';
import type { Books, TokenUse } from '../Books.js';
import { createLendingService } from '../createLendingService.js';
import { booksLaws, type OpenBooks } from './booksLaws.js';
import { AT, FINANCED_MINOR, someApplication, someCommitment } from './someApplication.js';
import { MOST_APPLICATIONS, MOST_OWED_MINOR, testDependencies } from './testDependencies.js';

const funds = { CNY: { daily: 300_000, surge: 200_000, reserve: 100_000 } };
const of = { merchant: 'shop', key: 'k' };
const answer = { fingerprint: 'f', body: '{"decision":{}}' };

/** What all books must do, in memory and in SQL. `laws`: the number of random histories that are tried. */
export function booksContract(name: string, openBooks: OpenBooks, { laws = 100 } = {}): void {
  const withBooks = (test: (books: Books) => Promise<void>) => async () => {
    const { books, close } = await openBooks(funds);
    try {
      await test(books);
    } finally {
      await close();
    }
  };

  /** Adds an approval whose funds are set aside. */
  const open = (books: Books, reference: string, over: Parameters<typeof someApplication>[1] = {}) =>
    books.transact(async transaction => {
      const tier = await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
      await transaction.add(someApplication(reference, { tier, ...over }));
    });
  const lend = (books: Books, reference: string) =>
    books.transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.use(reference);
      await transaction.change({ ...application!, reserved: false, commitment: someCommitment(reference) });
    });

  describe(`books ${name}`, () => {
    it(
      'find an application as it was written, by reference, key and agreement',
      withBooks(async books => {
        await open(books, 'a', { byToken: true });
        await lend(books, 'a');
        const whole = someApplication('a', { byToken: true, reserved: false, commitment: someCommitment('a') });
        expect(await books.application('a')).toEqual(whole);
        expect(await books.applicationByKey({ merchant: 'shop', key: 'key of a' })).toEqual(whole);
        expect(await books.applicationByKey({ merchant: 'other', key: 'key of a' })).toBeNull();
        expect(await books.agreementApplication('agreement of a')).toEqual(whole);
        expect(await books.application('b')).toBeNull();
      }),
    );

    it(
      'keep an answer under its key, for one merchant, to the byte',
      withBooks(async books => {
        await books.transact(async transaction => {
          expect(await transaction.claim(of)).toBe('free');
          await transaction.keep(of, answer);
        });
        await books.transact(async transaction => {
          expect(await transaction.claim(of)).toEqual(answer);
          expect(await transaction.claim({ ...of, merchant: 'other' })).toBe('free');
        });
      }),
    );

    it(
      'free a key that was claimed and not kept, and write nothing when the work throws',
      withBooks(async books => {
        await books.transact(async transaction => expect(await transaction.claim(of)).toBe('free'));
        const failing = books.transact(async transaction => {
          expect(await transaction.claim(of)).toBe('free');
          await transaction.keep(of, answer);
          await transaction.reserve('a', 'CNY', FINANCED_MINOR);
          await transaction.add(someApplication('a'));
          throw new Error('halfway');
        });
        await expect(failing).rejects.toThrow('halfway');
        expect(await books.application('a')).toBeNull();
        await books.transact(async transaction => expect(await transaction.claim(of)).toBe('free'));
        for (const { reservedMinor, usedMinor } of (await books.trialBalance()).tiers)
          expect([reservedMinor, usedMinor]).toEqual([0, 0]);
      }),
    );

    it(
      'give a key to one of several transactions that claim it',
      withBooks(async books => {
        const claims = await Promise.all(
          [1, 2, 3].map(() =>
            books.transact(async transaction => {
              const claim = await transaction.claim(of);
              if (claim === 'free') await transaction.keep(of, answer);
              return claim;
            }),
          ),
        );
        expect(claims.filter(claim => claim === 'free')).toHaveLength(1);
      }),
    );

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
      'refuse a second application under one reference, or under one key of a merchant',
      withBooks(async books => {
        await open(books, 'a');
        await expect(open(books, 'a', { key: 'fresh' })).rejects.toThrow();
        await expect(open(books, 'b', { key: 'key of a' })).rejects.toThrow();
        await open(books, 'b', { key: 'key of a', merchant: 'other' });
      }),
    );

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
        const repay = (installment: number, at: number) =>
          books.transact(transaction => transaction.repay('agreement of a', installment, at));
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

    it(
      'take each installment once, return its principal to the tier, and list the loan when it is repaid',
      withBooks(async books => {
        await open(books, 'a');
        await lend(books, 'a');
        const used = async () => (await books.trialBalance()).tiers.find(({ tier }) => tier === 'daily');
        const repay = (installment: number) =>
          books.transact(transaction => transaction.repay('agreement of a', installment, AT + installment));
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
        await expect(books.transact(transaction => transaction.repay('agreement of a', 4, AT))).rejects.toThrow();
        await expect(books.transact(transaction => transaction.repay('no agreement', 1, AT))).rejects.toThrow();
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

    booksLaws(openBooks, laws);
  });
}
