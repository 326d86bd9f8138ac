import { describe, expect, it } from 'vitest';
import type { Offer } from '../../pricing/index.js';
import { reviewedOf } from '../../protocol/figures.js';
import { priceChoice } from '../../protocol/priceChoice.js';
import { recomputeOffers } from '../../recompute/index.js';
import { memoryBooks } from '../engine/desk/memory/memoryBooks.js';
import { officeOf } from '../engine/desk/officeOf.js';
import { openDesk } from '../engine/desk/openDesk.js';
import { currentPolicy } from '../engine/policy/currentPolicy.js';
import { currentProducts } from '../engine/products/currentProducts.js';
import { scenarios } from '../engine/products/Products.js';
import { knownCurrencies, purchasingUnitMinor } from '../engine/purchasingUnits.js';
import { currentModel } from '../engine/score/currentModel.js';
import { testShopper } from '../engine/testShoppers.js';
import { demoConfig } from './demoConfig.js';

const day = '2026-11-23';
const now = () => Date.parse(`${day}T10:00:00Z`);
const { funds } = demoConfig();

const openDemoDesk = () =>
  openDesk(
    officeOf({
      books: memoryBooks({ funds: currency => funds[currency] ?? null, now }),
      lender: { id: 'demo', name: 'Demo' },
      products: currentProducts,
      policy: currentPolicy,
      model: currentModel,
      lendsIn: currency => Object.hasOwn(funds, currency),
      recompute: recomputeOffers,
      now,
      random: length => crypto.getRandomValues(new Uint8Array(length)),
      digest: text => text,
    }),
  );

describe.each(knownCurrencies)('the demo lender, in %s', currency => {
  it.each(scenarios)('has money for %s, decides and commits', async scenario => {
    const desk = openDemoDesk();
    const counter = { merchant: 'demo', scenario };
    const sheet = desk.terms(counter, currency, day)!;
    const { id, minAmountMinor = 0 } = sheet.plans[1]!;
    const purchase = { amountMinor: Math.max(minAmountMinor, 375 * purchasingUnitMinor(currency)), currency };
    const choice = { planId: id };
    const person = testShopper('test_best', currency)!;
    const request = { purchase, choice, termsId: sheet.id, day, locale: 'en' };
    const outcome = await desk.preapprove(counter, person, request, 'k');
    if (!('decision' in outcome) || outcome.decision.status !== 'approved') throw new Error(JSON.stringify(outcome));
    const { reference, terms } = outcome.decision;
    const offer = priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice) as Offer;
    const committed = await desk.commit(
      counter,
      { reference, purchase, choice, day, reviewed: reviewedOf(offer) },
      'c',
    );
    expect(committed).toMatchObject({ decision: { status: 'committed', agreement: { ...purchase } } });
  });
});

it('lends in no currency whose worth it does not know', () => {
  expect(openDemoDesk().terms({ merchant: 'demo', scenario: 'shopping' }, 'XAF', day)).toBeNull();
});
