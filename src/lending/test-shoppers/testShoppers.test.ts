import { describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../../demo/shop/catalogue.js';
import { currencies } from '../../../demo/shop/Money.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { decide } from '../decision/decide.js';
import { blank } from '../decision/testing/cases.js';
import type { Verdict } from '../decision/Verdict.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { currentProducts } from '../products/currentProducts.js';
import { sheetOf } from '../products/sheetOf.js';
import { currentModel } from '../score/currentModel.js';
import { testShopper, testTokens } from './testShoppers.js';

const day = '2026-11-24';
const versions = { model: 'm', policy: 'p', products: 't', configuration: 'c' };
const sheetIn = (currency: string) => sheetOf(currentProducts, { scenario: 'shopping', currency })!;

interface Visit {
  readonly currency: string;
  readonly amountMinor: number;
  readonly choice: Choice;
}

/** Every price of the demo and every amount of the browser tests, in every plan that is offered for it. */
const visits: readonly Visit[] = currencies.flatMap(currency => {
  const prices = catalogue.flatMap(({ variants }) => variants.map(({ price }) => price[currency]));
  const amounts = new Set([...prices, ...(currency === 'CNY' ? [299_903, 360_00, 13_000_00] : [])]);
  return [...amounts].flatMap(amountMinor =>
    sheetIn(currency).plans.flatMap(({ id: planId }) =>
      priceChoice({ amountMinor, currency }, sheetIn(currency), day, { planId })
        ? [{ currency, amountMinor, choice: { planId } }]
        : [],
    ),
  );
});

/** The model in use, and two models by which everyone is about a fifth more or less likely to default, in odds. */
const models = [0, -0.2, 0.2].map(shift => ({
  ...currentModel,
  referenceLogOdds: currentModel.referenceLogOdds + shift,
}));

function meets(token: string | undefined, { currency, amountMinor, choice }: Visit, model = currentModel): Verdict {
  const verdict = decide({
    applicant: testShopper(token, currency)!,
    record: blank,
    sheet: sheetIn(currency),
    campaigns: [],
    purchase: { amountMinor, currency },
    choice,
    day,
    model,
    policy: currentPolicy,
    versions,
  });
  expect(verdict).not.toBeNull();
  return verdict!;
}

/** Whether its installments are not the largest of the demo. */
const isModest = ({ currency, amountMinor, choice: { planId } }: Visit) =>
  planId === '3-interest-free'
    ? currency === 'CNY' && amountMinor < 13_500_00
    : planId !== '6-annuity' || !carPrices.has(amountMinor);
const carPrices = new Set(
  catalogue
    .filter(({ id }) => id === 'car')
    .flatMap(({ variants }) => variants.flatMap(({ price }) => Object.values(price))),
);

const headphones = (planId: string, amountMinor = 2_999_00): Visit => ({
  currency: 'CNY',
  amountMinor,
  choice: { planId },
});

// Thousands of decisions take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the test shoppers', () => {
  it('are tried with every price and plan of the demo', () => {
    expect(visits.length).toBeGreaterThan(250);
  });

  it.each(['test_approved', 'test_slow', 'test_broken_commit', 'test_expired', 'test_offline'])(
    '%s is approved at once, at the advertised rate',
    token => {
      for (const model of models)
        for (const visit of visits) {
          const verdict = meets(token, visit, model);
          expect(verdict, JSON.stringify(visit)).toMatchObject({
            kind: 'approved',
            needsReview: false,
            starter: false,
          });
          const advertised = sheetIn(visit.currency).plans.find(({ id }) => id === visit.choice.planId);
          expect(verdict.kind === 'approved' && verdict.terms, JSON.stringify(visit)).toEqual(advertised);
        }
    },
  );

  it('a guest is approved for all but the largest installments of the demo', () => {
    for (const model of models)
      for (const visit of visits) {
        const verdict = meets(undefined, visit, model);
        if (verdict.kind === 'declined') expect(verdict.reasons).toContain('affordability');
        if (isModest(visit))
          expect(verdict, JSON.stringify(visit)).toMatchObject({ kind: 'approved', needsReview: false });
      }
    for (const planId of ['6-annuity', '12-annuity'])
      expect(meets(undefined, headphones(planId))).toMatchObject({
        terms: sheetIn('CNY').plans.find(({ id }) => id === planId),
      });
  });

  it('test_best pays 2.9 % a year on every plan that bears interest', () => {
    for (const model of models)
      for (const visit of visits) {
        const verdict = meets('test_best', visit, model);
        const free = visit.choice.planId === '3-interest-free';
        expect(verdict, JSON.stringify(visit)).toMatchObject({
          kind: 'approved',
          needsReview: false,
          terms: free ? { method: 'interest-free' } : { annualRate: '0.029' },
        });
      }
  });

  it('test_declined is declined with every plan at the amount of the README, and gets at least one alternative', () => {
    for (const model of models)
      for (const { id: planId } of sheetIn('CNY').plans)
        for (const amountMinor of [2_999_00, 2_999_03]) {
          const verdict = meets('test_declined', headphones(planId, amountMinor), model);
          expect(verdict).toMatchObject({ kind: 'declined', reasons: ['affordability', 'existing-debt'] });
          expect(verdict.kind === 'declined' && verdict.alternatives.length).toBeGreaterThan(0);
        }
    expect(meets('test_declined', headphones('3-interest-free'))).toMatchObject({
      alternatives: [{ planId: '12-annuity', downPaymentMinor: 299_90 }],
    });
  });

  it('test_declined gets no alternative only where half of the price down would not be enough', () => {
    const seen = { with: 0, without: 0 };
    for (const model of models)
      for (const visit of visits) {
        const verdict = meets('test_declined', visit, model);
        if (verdict.kind === 'approved') continue;
        const { alternatives } = verdict;
        seen[alternatives.length ? 'with' : 'without']++;
        for (const { terms, ...choice } of alternatives)
          expect(meets('test_declined', { ...visit, choice }, model)).toMatchObject({
            kind: 'approved',
            needsReview: false,
            terms,
          });
        const { currency, amountMinor } = visit;
        const downPaymentMinor = Math.floor(amountMinor / 2);
        for (const { id: planId } of alternatives.length ? [] : sheetIn(currency).plans) {
          const choice = { planId, downPaymentMinor };
          if (priceChoice({ amountMinor, currency }, sheetIn(currency), day, choice))
            expect(meets('test_declined', { ...visit, choice }, model).kind).toBe('declined');
        }
      }
    expect(seen.with).toBeGreaterThan(30);
    expect(seen.without).toBeGreaterThan(30);
  });

  it('test_no_alternative is declined for missed payments, whatever the plan', () => {
    for (const model of models)
      for (const visit of visits)
        expect(meets('test_no_alternative', visit, model), JSON.stringify(visit)).toMatchObject({
          kind: 'declined',
          reasons: ['credit-history'],
          alternatives: [],
        });
  });

  it('test_pending has a short history, and waits three seconds for a person', () => {
    for (const visit of visits)
      expect(meets('test_pending', visit)).toMatchObject({ kind: 'approved', needsReview: true });
    expect(testShopper('test_pending', 'EUR')?.testing).toEqual({ reviewMs: 3_000 });
  });

  it('test_expired has an approval for five seconds', () => {
    expect(testShopper('test_expired', 'EUR')?.testing).toEqual({ approvalMs: 5_000 });
  });

  it('test_approved may owe 20,000 purchasing units, and is declined above that', () => {
    const far = (amount: number) => meets('test_approved', headphones('12-annuity', amount));
    expect(far(2_999_00).limitMinor).toBe(160_000_00);
    expect(far(190_000_00)).toMatchObject({ kind: 'declined', reasons: ['amount-above-limit'] });
  });
});

describe('an applicant token', () => {
  it('names a shopper, or a separate person when text follows a dot', () => {
    const [one, other] = ['test_best', 'test_best.k3j2'].map(token => testShopper(token, 'CNY'));
    expect([one?.id, other?.id]).toEqual(['test_best', 'test_best.k3j2']);
    expect(other?.household).toEqual(one?.household);
    expect(testShopper(undefined, 'CNY', 'visitor-1')?.id).toBe('visitor-1');
  });

  it.each(['test_nobody', 'toString', '', 'test_best.', 'test_best.a b', `test_best.${'x'.repeat(65)}`, ' test_best'])(
    'such as "%s" names nobody',
    token => expect(testShopper(token, 'CNY')).toBeNull(),
  );

  it('exists for each case that a page can try', () => {
    expect(testTokens).toEqual([
      'test_approved',
      'test_best',
      'test_declined',
      'test_no_alternative',
      'test_pending',
      'test_slow',
      'test_broken_commit',
      'test_expired',
      'test_offline',
    ]);
  });
});
