import { describe, expect, it } from 'vitest';
import { currencies as demoCurrencies } from '../../../demo/shop/Money.js';
import { JURISDICTIONS } from '../../pricing/jurisdictions/jurisdictions.js';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import { PricingError } from '../../pricing/PricingError.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { starterLimitMinor } from '../policy/limitsOf.js';
import { ceilingOf } from '../policy/personalRate.js';
import { currentProducts } from './currentProducts.js';
import { scenarios } from './Products.js';
import { campaignsOn, onCampaign, sheetOf } from './sheetOf.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const currencies = letters
  .flatMap(a => letters.flatMap(b => letters.map(c => a + b + c)))
  .filter(code => {
    try {
      return currencyExponent(code) <= 3;
    } catch (error) {
      if (error instanceof PricingError) return false;
      throw error;
    }
  });
const day = '2026-11-24';
const laws = Object.keys(JURISDICTIONS) as Jurisdiction[];
const where = { scenario: 'shopping', currency: 'CNY' };

describe('a term sheet', () => {
  it('is valid for every purpose in every currency', () => {
    expect(currencies.length).toBeGreaterThan(150);
    for (const scenario of scenarios)
      for (const currency of currencies) {
        const sheet = sheetOf(currentProducts, { scenario, currency });
        expect(validateTermSheet(sheet)).toBe(sheet);
        expect(sheet?.plans.map(({ count }) => count)).toEqual([3, 6, 12]);
      }
  });

  it.each(scenarios)(
    'for %s offers all its plans under every law, well below the ceiling, whatever the down payment',
    scenario => {
      for (const jurisdiction of laws)
        for (const currency of ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'KWD', 'IDR']) {
          const sheet = sheetOf(currentProducts, { scenario, jurisdiction, currency })!;
          expect(sheet.jurisdiction).toBe(jurisdiction);
          const ceiling = ceilingOf(jurisdiction, currentPolicy.rate);
          for (const plan of sheet.plans) {
            const [least, most] = [plan.minAmountMinor!, plan.maxAmountMinor!];
            for (const amountMinor of [least, Math.round((least + most) / 2), most]) {
              const [priced] = priceOffers({ amountMinor, currency, terms: { ...sheet, plans: [plan] }, day });
              expect(priced).toMatchObject({ kind: 'offer', planId: plan.id });
              for (const tenths of [0, 5, 9]) {
                const choice = tenths
                  ? { planId: plan.id, downPaymentMinor: Math.ceil((amountMinor * tenths) / 10) }
                  : { planId: plan.id };
                const offer = priceChoice({ amountMinor, currency }, sheet, day, choice);
                expect(offer?.apr.percent).toBeLessThan(ceiling - 5);
              }
            }
          }
        }
    },
  );

  it('for shopping has the plans of the page’s estimates in every currency, with limits at least as wide', () => {
    for (const currency of currencies) {
      const estimates = defaultTermSheet(currency);
      const { plans, jurisdiction } = sheetOf(currentProducts, { scenario: 'shopping', currency })!;
      expect(jurisdiction).toBe(estimates.jurisdiction);
      expect(plans).toHaveLength(estimates.plans.length);
      for (const [n, { minAmountMinor = 0, maxAmountMinor = 0, ...estimate }] of estimates.plans.entries()) {
        const { minAmountMinor: least, maxAmountMinor: most, ...plan } = plans[n]!;
        expect(plan).toEqual(estimate);
        expect(least).toBeLessThanOrEqual(minAmountMinor);
        expect(most).toBeGreaterThanOrEqual(maxAmountMinor);
      }
    }
  });

  it('for shopping has a plan that the first starter credit covers', () => {
    const nothing = { owedMinor: 0, monthlyMinor: 0, loansRepaid: 0 };
    for (const currency of [...demoCurrencies, 'GBP', 'INR', 'KRW', 'IDR', 'BRL']) {
      const [plan] = sheetOf(currentProducts, { scenario: 'shopping', currency })!.plans;
      expect(plan?.minAmountMinor, currency).toBeLessThan(starterLimitMinor(nothing, currency, currentPolicy));
    }
    expect(sheetOf(currentProducts, where)!.plans[0]?.minAmountMinor).toBe(15_00);
  });

  it('names its version, purpose, law and currency', () => {
    expect(sheetOf(currentProducts, where)?.id).toBe('products-1-shopping-CN-CNY');
    expect(sheetOf(currentProducts, { ...where, scenario: 'car', jurisdiction: 'INTL' })?.id).toBe(
      'products-1-car-INTL-CNY',
    );
  });

  it('has other products where a law asks for them', () => {
    const ids = (jurisdiction: Jurisdiction) =>
      sheetOf(currentProducts, { scenario: 'medical', jurisdiction, currency: 'CNY' })?.plans.map(({ id }) => id);
    expect(ids('CN')).toEqual(['3-interest-free', '6-flat-fee', '12-flat-fee']);
    expect(ids('EU')).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
  });

  it('does not exist for an unknown purpose or currency', () => {
    expect(sheetOf(currentProducts, { ...where, scenario: 'toString' })).toBeNull();
    expect(sheetOf(currentProducts, { ...where, currency: 'ZZZ' })).toBeNull();
  });
});

describe('a campaign', () => {
  const education = { scenario: 'education', currency: 'EUR' };
  const six = (day?: string) => sheetOf(currentProducts, { ...education, day })?.plans[1];

  it('for everyone makes its plan interest-free on its days, at the merchant’s cost', () => {
    for (const day of ['2026-08-15', '2026-10-15'])
      expect(six(day)).toMatchObject({
        id: '6-annuity',
        method: 'interest-free',
        subsidy: { lenderAnnualRate: '0.049' },
        maxAmountMinor: 9_000_00,
      });
    for (const day of ['2026-08-14', '2026-10-16', undefined])
      expect(six(day)).toMatchObject({ method: 'annuity', annualRate: '0.049' });
  });

  it('is named in the id of a valid sheet, and the merchant pays the interest', () => {
    const sheet = sheetOf(currentProducts, { ...education, day: '2026-09-01' })!;
    expect(sheet.id).toBe('products-1-education-EU-EUR-autumn-term-2026');
    expect(validateTermSheet(sheet)).toBe(sheet);
    const offers = priceOffers({ amountMinor: 1_200_00, currency: 'EUR', terms: sheet, day: '2026-09-01' });
    const [, offer] = offers;
    expect(offer?.kind === 'offer' && [offer.financeChargeMinor, offer.subsidyMinor > 0]).toEqual([0, true]);
  });

  it('for some segments is left out of the sheet that everyone sees', () => {
    const day = '2026-12-01';
    expect(campaignsOn(currentProducts, 'education', day).map(({ id }) => id)).toEqual(['spring-term-2027']);
    expect(campaignsOn(currentProducts, 'shopping', day)).toEqual([]);
    expect(six(day)).toMatchObject({ method: 'annuity' });
  });

  it('keeps what the plan says about late payments, collectors and security', () => {
    const stated = {
      contingent: { overdueAnnualRate: '0.1', lateCharge: { amountMinor: 500 } },
      collector: 'Bank A',
      secured: true,
    };
    const plan = onCampaign(
      { id: 'six', method: 'annuity', annualRate: '0.059', count: 6, ...stated },
      currentProducts.campaigns[0]!,
    );
    expect(plan).toMatchObject({ method: 'interest-free', ...stated });
    expect(plan).not.toHaveProperty('annualRate');
  });
});
