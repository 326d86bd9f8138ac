import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { sandboxLender } from './sandboxLender.js';

const day = '2026-11-23';
const choice = { planId: '6-annuity' };
const limits = { signal: new AbortController().signal, timeoutMs: 10_000 };
const change = (idempotencyKey: string) => ({ ...limits, idempotencyKey });

/** Worth as much as 375 euros. */
const purchaseIn = (currency: string) => ({
  amountMinor: 375 * purchasingUnitMinor(currency, currentPolicy),
  currency,
});
const sandbox = () => sandboxLender({ latencyMs: 0, storage: null, now: () => Date.parse(`${day}T10:00:00Z`) });

describe.each(Object.keys(currentPolicy.purchasingUnits))('the sandbox, in %s', currency => {
  it('decides about an amount as it does about its worth in euros', async () => {
    for (const applicant of [undefined, 'test_best', 'test_declined', 'test_no_alternative', 'test_pending']) {
      const ask = async (currency: string) => {
        const lender = sandbox();
        const purchase = purchaseIn(currency);
        const { id: termsId } = await lender.terms({ purchase, day }, limits);
        const decision = await lender.apply({ purchase, choice, termsId, day, locale: 'en', applicant }, change('k'));
        const reasons = decision.status === 'declined' && decision.reasons;
        const rate = decision.status === 'approved' && decision.terms.method === 'annuity' && decision.terms.annualRate;
        return [decision.status, reasons, rate];
      };
      expect(await ask(currency), applicant).toEqual(await ask('EUR'));
    }
  });

  it('commits to exactly what it approved, to the minor unit', async () => {
    const lender = sandbox();
    const purchase = purchaseIn(currency);
    const sheet = await lender.terms({ purchase, day }, limits);
    const request = { purchase, choice, termsId: sheet.id, day, locale: 'en', applicant: 'test_approved' };
    const approved = await lender.apply(request, change('k'));
    if (approved.status !== 'approved') throw new Error(approved.status);
    const offer = priceChoice(purchase, { ...sheet, plans: [approved.terms] }, day, choice) as Offer;
    const reviewed = reviewedOf(offer);
    const { reference } = approved;
    const { applicant } = request;
    const committed = await lender.commit({ reference, purchase, choice, day, reviewed, applicant }, change('c'));
    if (committed.status !== 'committed') throw new Error(committed.status);
    const { agreement } = committed;
    expect(agreement).toMatchObject({ ...purchase, jurisdiction: sheet.jurisdiction, totalMinor: offer.totalMinor });
    expect(agreement.installments.reduce((sum, row) => sum + row.totalMinor, 0)).toBe(agreement.totalMinor);
  });
});

it('the sandbox refuses a currency whose worth its policy does not say, also by a term sheet of its own, and lends in it once the policy does', async () => {
  const currency = 'XAF';
  const purchase = { amountMinor: 6_000, currency };
  const terms = defaultTermSheet(currency);
  const options = { latencyMs: 0, storage: null, now: () => Date.parse(`${day}T10:00:00Z`), terms };
  const request = { purchase, choice, termsId: terms.id, day, locale: 'en' };
  const closed = sandboxLender(options);
  await expect(closed.terms({ purchase, day }, limits)).rejects.toThrow('unless policy.purchasingUnits says');
  await expect(closed.apply(request, change('k'))).rejects.toThrow('does not lend in this currency');
  const policy = { ...currentPolicy, purchasingUnits: { ...currentPolicy.purchasingUnits, [currency]: 650 } };
  const open = sandboxLender({ ...options, policy });
  expect(await open.terms({ purchase, day }, limits)).toBe(terms);
  expect(await open.apply(request, change('k'))).toMatchObject({ status: 'approved' });
});
