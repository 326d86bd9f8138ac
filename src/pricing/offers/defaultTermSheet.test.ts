import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../money/currencyExponent.js';
import { defaultTermSheet } from './defaultTermSheet.js';
import { priceOffers } from './priceOffers.js';
import { validateTermSheet } from './validateTermSheet.js';

/** Currencies by their decimals. */
const currencies: Readonly<Record<number, string>> = {
  0: 'CLP ISK JPY KRW VND',
  2: 'AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR INR MXN MYR NOK PHP PLN SAR SEK SGD THB TWD USD',
  3: 'BHD JOD KWD TND',
};
const all = Object.entries(currencies).flatMap(([digits, codes]) =>
  codes.split(' ').map(currency => [currency, +digits] as const),
);
const major = (minor: number | undefined, currency: string) => (minor ?? 0) / 10 ** currencyExponent(currency);

describe.each(all)('the terms of a page that has no lender, in %s', (currency, digits) => {
  const sheet = defaultTermSheet(currency);

  it('are valid and in its minor units', () => {
    expect(currencyExponent(currency)).toBe(digits);
    expect(validateTermSheet(sheet)).toBe(sheet);
    expect(sheet.currency).toBe(currency);
    for (const { minAmountMinor, maxAmountMinor } of sheet.plans)
      for (const limit of [minAmountMinor, maxAmountMinor]) expect(limit! % 10 ** digits).toBe(0);
  });

  it('price amounts at their limits to the minor unit, and refuse amounts beyond', () => {
    for (const plan of sheet.plans) {
      const [least, most] = [plan.minAmountMinor!, plan.maxAmountMinor!];
      const terms = { ...sheet, plans: [plan] };
      for (const amountMinor of [least, least + 1, most - 1, most]) {
        const [offer] = priceOffers({ amountMinor, currency, terms, day: '2026-11-24' });
        if (offer?.kind !== 'offer') throw new Error(`no offer for ${amountMinor}`);
        const sum = (part: 'principalMinor' | 'interestMinor' | 'totalMinor') =>
          offer.installments.reduce((total, row) => total + row[part], 0);
        expect(offer.installments).toHaveLength(plan.count);
        expect(sum('principalMinor')).toBe(amountMinor);
        expect(sum('totalMinor')).toBe(offer.totalMinor);
        expect(offer.totalMinor).toBe(amountMinor + offer.financeChargeMinor);
        expect(sum('interestMinor')).toBe(offer.financeChargeMinor);
        for (const row of offer.installments) expect(row.totalMinor).toBeGreaterThan(0);
      }
      for (const amountMinor of [least - 1, most + 1])
        expect(priceOffers({ amountMinor, currency, terms, day: '2026-11-24' })[0]).toMatchObject({ kind: 'refused' });
    }
  });
});

describe('the limits of the default terms', () => {
  it('are round amounts of the size of a purchase', () => {
    const limits = (currency: string) =>
      defaultTermSheet(currency).plans.map(plan => [
        major(plan.minAmountMinor, currency),
        major(plan.maxAmountMinor, currency),
      ]);
    expect(limits('EUR')).toEqual([
      [30, 5_000],
      [60, 10_000],
      [120, 20_000],
    ]);
    expect(limits('KWD')).toEqual(limits('EUR'));
    expect(limits('DKK')[0]).toEqual([300, 50_000]);
    expect(limits('ISK')[0]).toEqual([3_000, 500_000]);
    expect(limits('CLP')[0]).toEqual([30_000, 5_000_000]);
    expect(limits('VND')[2]).toEqual([1_200_000, 200_000_000]);
  });
});

describe('the law of the default terms', () => {
  const lawOf = (currency: string) => defaultTermSheet(currency).jurisdiction;

  it('is that of the currency, including members of the EU that kept their own', () => {
    expect(['CNY', 'USD', 'GBP'].map(lawOf)).toEqual(['CN', 'US', 'UK']);
    for (const currency of ['EUR', 'CZK', 'DKK', 'HUF', 'PLN', 'RON', 'SEK']) expect(lawOf(currency)).toBe('EU');
  });

  it('is INTL for all other currencies', () => {
    for (const currency of ['CHF', 'ISK', 'KRW', 'KWD', 'NOK']) expect(lawOf(currency)).toBe('INTL');
  });
});
