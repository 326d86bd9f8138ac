import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Applicant } from '../decision/Applicant.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { recordIn } from '../policy/recordIn.js';
import { testShopper, testTokens } from '../test-shoppers/testShoppers.js';
import { createLendingService } from './createLendingService.js';
import { dayOf } from './days.js';
import { memoryBooks } from './memory/memoryBooks.js';
import { currentLender } from './testing/currentLender.js';
import { approves, declines } from './testing/reviewWords.js';

const merchantContext = { merchant: 'shop', scenario: 'shopping' };
const DAY = 24 * 60 * 60_000;

/** The lender that ships, over books in memory. */
function open() {
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const now = () => clock.now;
  const books = memoryBooks({ funds: () => ({ daily: 100_000_000, surge: 0, reserve: 0 }), now });
  const service = createLendingService(currentLender({ books, now }));
  let keys = 0;
  const key = () => `key ${++keys}`;
  const asking = (amountMinor: number, planId: string): ApplicationRequest => {
    const purchase = { amountMinor, currency: 'CNY' };
    const day = dayOf(clock.now);
    const termsId = service.terms(merchantContext, 'CNY', day)!.id;
    return { purchase, choice: { planId }, termsId, day, locale: 'en' };
  };
  const apply = async (who: Applicant, request: ApplicationRequest): Promise<Decision> => {
    const outcome = await service.apply(merchantContext, who, request, key());
    if ('refusal' in outcome) throw new Error(outcome.refusal.message);
    return outcome.decision;
  };
  const commit = async (decision: Decision | { kind: string }, request: ApplicationRequest): Promise<Agreement> => {
    if (!('status' in decision) || decision.status !== 'approved') throw new Error(JSON.stringify(decision));
    const { purchase, choice, day } = request;
    const { reference, terms } = decision;
    const offer = priceChoice(
      purchase,
      { ...service.terms(merchantContext, 'CNY', day)!, plans: [terms] },
      day,
      choice,
    )!;
    const reviewed = reviewedOf(offer);
    const outcome = await service.commit(merchantContext, null, { reference, purchase, choice, day, reviewed }, key());
    if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error(JSON.stringify(outcome));
    return outcome.decision.agreement;
  };
  const repay = async ({ id, installments }: Agreement) => {
    for (const n of installments.keys()) expect(await service.repay(id, n + 1)).toBeNull();
  };
  const expectBalanced = async (out: { readonly reservedMinor: number; readonly usedMinor: number }) => {
    const { tiers, entries } = await books.trialBalance();
    for (const { debitMinor, creditMinor } of entries) expect(debitMinor).toBe(creditMinor);
    const [daily = { reservedMinor: 0, usedMinor: 0, openReservationsMinor: 0, owedMinor: 0 }] = tiers;
    expect(daily).toMatchObject({ ...out, openReservationsMinor: out.reservedMinor, owedMinor: out.usedMinor });
  };
  const record = async (who: Applicant) => recordIn(await books.history(who.id, clock.now), 'CNY', currentPolicy);
  return { service, clock, asking, apply, commit, repay, expectBalanced, record };
}

/** Without the test settings, a review ends only when a person reviews. */
const shopper = (token: string | undefined): Applicant => {
  const { id, household, identified } = testShopper(token, 'CNY')!;
  return { id, household, identified };
};
const shoppers = [undefined, ...testTokens].map(token => ({ token, who: shopper(token) }));
const declined = ['test_declined', 'test_no_alternative'];
const statusOf = (token: string | undefined) =>
  token === 'test_pending' ? 'pending' : declined.includes(token ?? '') ? 'declined' : 'approved';
const nothing = { reservedMinor: 0, usedMinor: 0 };
const price = 299_900;

describe.each(shoppers)('the lender that ships, with shopper $token', ({ token, who }) => {
  it('decides, lets a person approve what was pending or declined, commits and takes the repayments', async () => {
    const { service, asking, apply, commit, repay, expectBalanced, record } = open();
    const request = asking(price, '3-interest-free');
    const first = await apply(who, request);
    expect(first.status).toBe(statusOf(token));
    const approved = first.status === 'approved' ? first : await service.review(first.reference, approves());
    await expectBalanced({ reservedMinor: price, usedMinor: 0 });
    const agreement = await commit(approved, request);
    expect(agreement.installments[0]?.due).toBe('2026-12-24');
    await expectBalanced({ reservedMinor: 0, usedMinor: price });
    expect(await record(who)).toMatchObject({ owedMinor: price, inArrears: false });
    await repay(agreement);
    await expectBalanced(nothing);
    expect(await record(who)).toMatchObject({ owedMinor: 0, inArrears: false });
  });

  it('gives true reasons for every decline, its own or by a person', async () => {
    const { service, asking, apply, expectBalanced } = open();
    const status = statusOf(token);
    const first = await apply(who, asking(price, '3-interest-free'));
    expect(first.status).toBe(status);
    if (status === 'approved') return;
    const told = await service.review(first.reference, declines());
    const { verdict } = (await service.application(first.reference))!;
    expect(verdict.contributions.length).toBeGreaterThan(0);
    if (!('status' in told) || told.status !== 'declined') throw new Error(JSON.stringify(told));
    expect(told.reasons).not.toContain('lender-unable');
    expect(told.reasons.length).toBeGreaterThan(0);
    if (status === 'pending') {
      expect(told.reasons).toEqual(['identity-unverified']);
      expect(verdict).toMatchObject({ kind: 'declined', by: 'person' });
    }
    await expectBalanced(nothing);
  });

  it('lends nothing to a person in arrears, and does not count a loan that was repaid late', async () => {
    const { service, clock, asking, apply, commit, repay, record } = open();
    const request = asking(price, '3-interest-free');
    const first = await apply(who, request);
    const agreement = await commit(
      first.status === 'approved' ? first : await service.review(first.reference, approves()),
      request,
    );
    clock.now = Date.parse('2026-12-25T23:59:59Z');
    expect(await record(who)).toMatchObject({ inArrears: false });
    clock.now += 1_000;
    expect(await record(who)).toMatchObject({ inArrears: true });
    const again = await apply(who, asking(price, '12-annuity'));
    expect(again.status === 'declined' && again.reasons).toContain('credit-history');
    await repay(agreement);
    expect(await record(who)).toMatchObject({ inArrears: false, loansRepaid: 0 });
  });

  it('does not overturn a decline from two months ago', async () => {
    const { service, clock, asking, apply, expectBalanced } = open();
    const first = await apply(who, asking(price, '3-interest-free'));
    clock.now += 60 * DAY;
    await service.sweep();
    const kind = first.status === 'declined' ? 'review-too-late' : 'not-open';
    expect(await service.review(first.reference, approves())).toMatchObject({ kind });
    await expectBalanced(nothing);
  });
});

describe('starter credit of the lender that ships', () => {
  const who: Applicant = { id: 'newcomer', household: null, identified: true };

  it('covers CNY 45 at once, and doubles up to CNY 800 with every loan that is repaid after at least 20 days', async () => {
    const { clock, asking, apply, commit, repay, record } = open();
    const yuan = (amount: number) => asking(amount * 100, '3-interest-free');
    for (const [n, [amount, limit]] of [
      [45, 50],
      [100, 100],
      [190, 200],
      [400, 400],
      [790, 800],
      [800, 800],
    ].entries()) {
      expect(await apply(who, yuan(limit! + 1))).toMatchObject({
        status: 'declined',
        reasons: ['amount-above-limit'],
      });
      const request = yuan(amount!);
      const approved = await apply(who, request);
      expect(approved).toMatchObject({ status: 'approved', limitMinor: limit! * 100 });
      const agreement = await commit(approved, request);
      clock.now += 20 * DAY;
      await repay(agreement);
      expect(await record(who)).toMatchObject({ loansRepaid: n + 1, owedMinor: 0 });
    }
  });

  it('does not grow by loans that are repaid at once, by tiny ones, or twice by two at the same time', async () => {
    const { clock, asking, apply, commit, repay, record } = open();
    const borrow = async (amountMinor: number, planId = '3-interest-free') => {
      const request = asking(amountMinor, planId);
      return commit(await apply(who, request), request);
    };
    await repay(await borrow(45_00));
    expect(await record(who)).toMatchObject({ loansRepaid: 0 });
    const [one, other] = [await borrow(24_00), await borrow(24_00)];
    clock.now += 20 * DAY;
    await repay(one);
    await repay(other);
    expect(await record(who)).toMatchObject({ loansRepaid: 1 });
    const tiny = await borrow(19_99);
    clock.now += 20 * DAY;
    await repay(tiny);
    expect(await record(who)).toMatchObject({ loansRepaid: 1 });
  });

  it('does not grow after a loan that was repaid a year late', async () => {
    const { clock, asking, apply, commit, repay } = open();
    const request = asking(45_00, '3-interest-free');
    const agreement = await commit(await apply(who, request), request);
    clock.now += 400 * DAY;
    await repay(agreement);
    expect((await apply(who, asking(51_00, '3-interest-free'))).status).toBe('declined');
    expect(await apply(who, asking(50_00, '3-interest-free'))).toMatchObject({ status: 'approved', limitMinor: 50_00 });
  });
});

it('A household in a currency of unknown worth is refused and not declined, and the refusal names the fix', async () => {
  const { service, asking } = open();
  const [who, request] = [shopper('test_approved'), asking(price, '12-annuity')];
  const household = who.household && { ...who.household, currency: 'XAF' };
  const apply = (of: Applicant) => service.apply(merchantContext, of, request, crypto.randomUUID());
  expect(await apply({ ...who, household })).toEqual({
    refusal: { kind: 'unknown-applicant', message: expect.stringContaining('in the currency of the purchase') },
  });
  expect(await apply(who)).toMatchObject({ decision: { status: 'approved' } });
});
