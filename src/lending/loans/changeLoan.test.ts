import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import type { Jurisdiction, TermSheet } from '../../pricing/offers/TermSheet.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import type { Loan } from '../../protocol/messages/Loan.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Books } from '../applications/Books.js';
import { createLendingService } from '../applications/createLendingService.js';
import { DAY_MS } from '../applications/days.js';
import type { MerchantEvent } from '../applications/MerchantEvent.js';
import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { testDependencies } from '../applications/testing/testDependencies.js';
import { createLoanService } from './createLoanService.js';
import type { LoanOutcome } from './LoanService.js';
import { signedLoanService } from './testing/signedLoanService.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const day = '2026-11-23';
const choice = { planId: '6-annuity' };
const purchase = { amountMinor: 120_000, currency: 'CNY', order: 'A-1' };

/** A loan of CNY 1,200 under a law, made on 23 November 2026. */
async function lend(jurisdiction: Jurisdiction = 'EU') {
  const events: MerchantEvent[] = [];
  const memory = memoryBooks({ funds: () => ({ daily: 1e9, surge: 0, reserve: 0 }) });
  const books: Books = {
    ...memory,
    transact: work =>
      memory.transact(transaction => work({ ...transaction, publish: async event => void events.push(event) })),
  };
  const sheet: TermSheet = { ...defaultTermSheet('CNY'), jurisdiction };
  const dependencies = testDependencies(books, {
    sheetOf: () => sheet,
    sign: async (stated, type) => `${type} of ${stated.id}`,
  });
  const { clock } = dependencies;
  const service = { ...createLendingService(dependencies), ...signedLoanService(dependencies) };
  const priced = (amountMinor: number) => priceChoice({ ...purchase, amountMinor }, sheet, day, choice) as Offer;
  const apply = async (key: string) => {
    const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
    const outcome = await service.apply(shop, { id: key, household: null, identified: true }, request, key);
    return 'decision' in outcome ? outcome.decision.reference : '';
  };
  const commit = async (reference: string) => {
    const request = { reference, purchase, choice, day, reviewed: reviewedOf(priced(purchase.amountMinor)) };
    const outcome = await service.commit(shop, null, request, `commit ${reference}`);
    return 'decision' in outcome && outcome.decision.status === 'committed' ? outcome.decision.agreement : outcome;
  };
  const reference = await apply('anna');
  const agreement = await commit(reference);
  if (!('id' in agreement)) throw new Error('not committed');
  const about = { agreementId: agreement.id, reason: 'Because' };
  const usedMinor = async () => (await memory.trialBalance()).tiers.reduce((sum, tier) => sum + tier.usedMinor, 0);
  events.length = 0;
  const loans = createLoanService(dependencies);
  return { service, loans, clock, events, priced, apply, commit, reference, about, usedMinor };
}

function loanIn(outcome: LoanOutcome): Loan {
  if ('refusal' in outcome) throw new Error(outcome.refusal.message);
  return outcome.loan;
}
const kindIn = (outcome: LoanOutcome) => ('refusal' in outcome ? outcome.refusal.kind : 'done');
const sumOf = (rows: readonly { readonly totalMinor: number }[]) => rows.reduce((sum, row) => sum + row.totalMinor, 0);

describe('An agreement that the merchant voids', () => {
  it('leaves nothing to pay, returns what was paid, and frees the money and the order', async () => {
    const { service, events, priced, apply, commit, about, usedMinor } = await lend();
    await service.repay(about.agreementId, 1);
    const loan = loanIn(await service.void(shop, about, 'k'));
    const [first] = priced(120_000).installments;
    expect(loan).toMatchObject({ state: 'voided', owedMinor: 0, returnMinor: first!.totalMinor });
    expect(await usedMinor()).toBe(0);
    expect(events).toMatchObject([{ type: 'void', agreementId: about.agreementId, order: 'A-1' }]);
    expect(await commit(await apply('ben'))).toMatchObject({ order: 'A-1' });
  });

  it('is signed as an amendment of the agreement, whose own text stays as it was', async () => {
    const { service, about } = await lend();
    const before = await service.agreement(shop, about.agreementId);
    const { amendments, agreement } = loanIn(await service.void(shop, about, 'k'));
    const [{ id, signature } = { id: '' }] = amendments;
    expect(signature).toBe(`fenqi-amendment+jws of ${id}`);
    expect(agreement).toEqual(before);
    expect(await service.agreement(shop, about.agreementId)).toEqual(before);
  });

  it('is voided once, under whatever key', async () => {
    const { service, events, about } = await lend();
    const once = loanIn(await service.void(shop, about, 'k'));
    expect(loanIn(await service.void(shop, about, 'k'))).toEqual(once);
    expect(loanIn(await service.void(shop, about, 'another'))).toEqual(once);
    expect(events).toHaveLength(1);
  });

  it('cannot be voided once a part of it was refunded', async () => {
    const { service, about } = await lend();
    await service.refund(shop, { ...about, amountMinor: 1 }, 'k');
    expect(kindIn(await service.void(shop, about, 'v'))).toBe('loan-ended');
  });
});

describe('A refund', () => {
  it('prices the plan for the price that is left, to the minor unit', async () => {
    const { service, events, priced, about, usedMinor } = await lend();
    const loan = loanIn(await service.refund(shop, { ...about, amountMinor: 60_000 }, 'k'));
    const half = priced(60_000);
    expect(loan.installments).toEqual(half.installments.map(({ balanceMinor: _, ...row }) => row));
    const { financeChargeMinor, totalMinor } = half;
    expect(loan.amendments).toMatchObject([
      { amountMinor: 60_000, refundedMinor: 60_000, financeChargeMinor, totalMinor },
    ]);
    expect(await usedMinor()).toBe(60_000);
    expect(events).toMatchObject([{ type: 'refund', amountMinor: 60_000, currency: 'CNY' }]);
  });

  it('happens once for each key', async () => {
    const { service, about } = await lend();
    const request = { ...about, amountMinor: 50_000 };
    const [first, again] = [await service.refund(shop, request, 'k'), await service.refund(shop, request, 'k')];
    expect(again).toEqual(first);
    const second = loanIn(await service.refund(shop, request, 'another'));
    expect(second.amendments.map(({ amountMinor }) => amountMinor)).toEqual([70_000, 20_000]);
    expect(kindIn(await service.refund(shop, { ...request, amountMinor: 20_001 }, 'more'))).toBe('refund-too-large');
  });

  it('of the whole price returns all that was paid, and ends the loan', async () => {
    const { service, priced, about, usedMinor } = await lend();
    const { installments } = priced(120_000);
    for (const number of [1, 2]) await service.repay(about.agreementId, number);
    const loan = loanIn(await service.refund(shop, { ...about, amountMinor: 120_000 }, 'k'));
    expect(loan).toMatchObject({ state: 'refunded', owedMinor: 0, returnMinor: sumOf(installments.slice(0, 2)) });
    expect(await usedMinor()).toBe(0);
    expect(kindIn(await service.refund(shop, { ...about, amountMinor: 1 }, 'more'))).toBe('loan-ended');
  });

  it('happens once for each token, whatever its key; what changes nothing uses no token', async () => {
    const { service, loans, clock, about } = await lend();
    const token = { id: 'once', until: clock.now + 60_000 };
    const refund = (amountMinor: number, key: string) => loans.refund(shop, token, { ...about, amountMinor }, key);
    expect(kindIn(await refund(120_001, 'too much'))).toBe('refund-too-large');
    const first = loanIn(await refund(10_000, 'k'));
    expect(loanIn(await refund(10_000, 'k'))).toEqual(first);
    expect(kindIn(await refund(10_000, 'another'))).toBe('token-used-up');
    expect(await service.loan(shop, about.agreementId)).toEqual(first);
  });

  it('is not possible at another merchant', async () => {
    const { service, about } = await lend();
    const stranger = { merchant: 'other', scenario: 'shopping' };
    expect(kindIn(await service.refund(stranger, { ...about, amountMinor: 1 }, 'k'))).toBe('unknown-agreement');
    expect(await service.loan(stranger, about.agreementId)).toBeNull();
    expect(await service.order(stranger, 'A-1')).toBeNull();
  });
});

describe('A withdrawal', () => {
  it.each(['EU', 'DE', 'UK'] as const)(
    'in %s leaves the price and the interest of the days used, due in 30 days',
    async law => {
      const { service, clock, events, priced, about, usedMinor } = await lend(law);
      clock.now += 10 * DAY_MS;
      const loan = loanIn(await service.withdraw(shop, about, 'k'));
      const [{ interestMinor: monthly } = { interestMinor: 0 }] = priced(120_000).installments;
      const interestMinor = Math.round((monthly * 10) / 30);
      expect(interestMinor).toBeGreaterThan(0);
      const totalMinor = 120_000 + interestMinor;
      const due = '2027-01-02';
      expect(loan.installments).toEqual([
        { number: 7, due, principalMinor: 120_000, interestMinor, feeMinor: 0, totalMinor },
      ]);
      expect(loan.state).toBe('withdrawn');
      expect(events).toMatchObject([{ type: 'withdrawal', agreementId: about.agreementId }]);
      expect(await usedMinor()).toBe(120_000);
      await service.repay(about.agreementId, 7);
      expect(await usedMinor()).toBe(0);
    },
  );

  it('is possible until its last day has ended everywhere, and not after it', async () => {
    const { service, clock, reference, about } = await lend();
    const lastInstant = Date.parse('2026-12-09T00:00:00Z') - 1;
    clock.now = lastInstant;
    expect(await service.loanAtLender(reference)).toMatchObject({ withdrawal: { until: '2026-12-07', repayDays: 30 } });
    clock.now = lastInstant + 1;
    expect(await service.loanAtLender(reference)).toMatchObject({ withdrawal: null });
    expect(kindIn(await service.withdraw(shop, about, 'k'))).toBe('no-withdrawal');
    clock.now = lastInstant;
    expect(kindIn(await service.withdraw(shop, about, 'k'))).toBe('done');
  });

  it.each(['CN', 'US', 'JP', 'INTL'] as const)('does not exist in %s, whose law gives none', async law => {
    const { service, reference, about } = await lend(law);
    expect(await service.loanAtLender(reference)).toMatchObject({ withdrawal: null });
    expect(kindIn(await service.withdraw(shop, about, 'k'))).toBe('no-withdrawal');
  });

  it('at the lender and at the shop is one and the same', async () => {
    const { service, events, reference, about } = await lend();
    const loan = await service.withdrawAtLender(reference, 'The shopper withdrew.');
    expect(await service.withdrawAtLender(reference, 'The shopper withdrew.')).toEqual(loan);
    expect(loanIn(await service.withdraw(shop, about, 'k'))).toEqual(loan);
    expect(events).toHaveLength(1);
  });

  it('frees the order once it is paid, and not before', async () => {
    const { service, apply, commit, reference, about } = await lend();
    await service.withdrawAtLender(reference, 'Because');
    const next = await apply('ben');
    expect(await commit(next)).toMatchObject({ refusal: { kind: 'already-financed' } });
    await service.repay(about.agreementId, 7);
    expect(await commit(next)).toMatchObject({ order: 'A-1' });
  });
});

describe('An order', () => {
  it('has one loan: a second commitment is refused, and a repeat gets the first agreement', async () => {
    const { service, apply, commit, reference } = await lend();
    const first = await commit(reference);
    expect(await commit(await apply('ben'))).toMatchObject({ refusal: { kind: 'already-financed' } });
    expect(await commit(reference)).toEqual(first);
    expect(await service.order(shop, 'A-1')).toMatchObject({ agreement: first });
    expect(await service.order(shop, 'A-2')).toBeNull();
  });
});
