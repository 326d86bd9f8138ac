import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../../src/pricing/money/currencyExponent.js';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import { parseAmount } from '../../src/pricing/money/parseAmount.js';
import { catalogue } from './catalogue.js';
import { currencies, money } from './Money.js';

describe('prices', () => {
  const prices = catalogue.flatMap(({ id, variants }) =>
    variants.map(({ id: variant, price }) => ({ id, variant, price })),
  );

  it.each(prices)('of $id, $variant, are whole minor units in every currency and survive formatting', ({ price }) => {
    for (const currency of currencies) {
      expect(Number.isSafeInteger(price[currency]) && price[currency] > 0).toBe(true);
      expect(parseAmount(formatMinor(price[currency], currency), currency)).toBe(price[currency]);
    }
  });

  it.each(prices)(
    'of $id, $variant, are worth about the same in every currency, so none is off by a power of ten',
    ({ price }) => {
      // Rough exchange rates. A shop may round a price, but must not move the decimal point.
      const about = { CNY: 1, USD: 0.14, EUR: 0.13, JPY: 21.4, KWD: 0.043 };
      for (const currency of currencies) {
        const units = price[currency] / 10 ** currencyExponent(currency);
        const yuan = units / about[currency];
        expect(yuan / (price.CNY / 100)).toBeGreaterThan(0.5);
        expect(yuan / (price.CNY / 100)).toBeLessThan(1.6);
      }
    },
  );

  it('are written with the decimals of their currency', () => {
    expect(money(299900, 'CNY', 'zh-CN', true)).toBe('¥2,999.00');
    expect(money(299900, 'CNY', 'zh-CN')).toBe('¥2,999');
    expect(money(299950, 'CNY', 'zh-CN')).toBe('¥2,999.50');
    expect(money(64800, 'JPY', 'en', true)).toBe('¥64,800');
    expect(money(132900, 'KWD', 'en', true)).toMatch(/132\.900/);
    expect(money(953000, 'KWD', 'en')).toMatch(/953\.000/);
  });
});
