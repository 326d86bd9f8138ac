import { describe, expect, it } from 'vitest';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { currentLender } from '../../lending/applications/testing/currentLender.js';
import { hasRules } from '../../lending/funds/FundRules.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { scenarios } from '../../lending/products/Products.js';
import { testShopper } from '../../lending/test-shoppers/testShoppers.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { demoConfig } from './demoConfig.js';

const day = '2026-11-23';
const now = () => Date.parse(`${day}T10:00:00Z`);
const { funds } = demoConfig();
const capsOf = (currency: string) => {
  const plan = funds[currency];
  return plan && !hasRules(plan) ? plan : null;
};

const openDemoService = () =>
  createLendingService(
    currentLender({
      books: memoryBooks({ funds: capsOf, now }),
      lendsIn: currency => Object.hasOwn(funds, currency),
      now,
    }),
  );

describe.each(Object.keys(currentPolicy.purchasingUnits))('The demo lender, in %s,', currency => {
  it.each(scenarios)('has money for %s, decides and commits', async scenario => {
    const service = openDemoService();
    const merchantContext = { merchant: 'demo', scenario };
    const sheet = service.terms(merchantContext, currency, day)!;
    const { id, minAmountMinor = 0 } = sheet.plans[1]!;
    const purchase = {
      amountMinor: Math.max(minAmountMinor, 375 * purchasingUnitMinor(currency, currentPolicy)),
      currency,
    };
    const choice = { planId: id };
    const person = testShopper('test_best', currency)!;
    const request = { purchase, choice, termsId: sheet.id, day, locale: 'en' };
    const outcome = await service.apply(merchantContext, person, request, 'k');
    if (!('decision' in outcome) || outcome.decision.status !== 'approved') throw new Error(JSON.stringify(outcome));
    const { reference, terms } = outcome.decision;
    const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice) as Offer;
    const committed = await service.commit(
      merchantContext,
      null,
      { reference, purchase, choice, day, reviewed: reviewedOf(offer) },
      'c',
    );
    expect(committed).toMatchObject({ decision: { status: 'committed', agreement: { ...purchase } } });
  });
});

it('The demo lender does not lend in a currency whose worth it does not know', () => {
  expect(openDemoService().terms({ merchant: 'demo', scenario: 'shopping' }, 'XAF', day)).toBeNull();
});
