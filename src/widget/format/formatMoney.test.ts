import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorOf } from '../testing/offers.js';
import { moneyFormatter } from './formatMoney.js';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('money', () => {
  it.each([
    ['en', 'USD', 123_456, '$1,234.56'],
    ['en', 'CNY', 299_900, 'CN¥2,999.00'],
    ['zh-CN', 'CNY', 299_900, '¥2,999.00'],
    ['en', 'JPY', 299_900, '¥299,900'],
    ['zh-CN', 'JPY', 299_900, 'JP¥299,900'],
    ['en', 'KWD', 1_234_567, 'KWD 1,234.567'],
    ['zh-CN', 'KWD', 5, 'KWD 0.005'],
    ['en', 'HUF', 123_456, 'HUF 1,234.56'],
    ['zh-CN', 'IDR', 123_450, 'IDR 1,234.50'],
    ['en', 'CLF', 12_345_678, 'CLF 1,234.5678'],
    ['zh-CN', 'EUR', 0, '€0.00'],
  ])('in %s and %s has the decimals of ISO 4217: %i is %s', (locale, currency, minor, text) => {
    expect(plain(moneyFormatter(locale, currency)(minor))).toBe(text);
  });

  it('keeps every digit of the largest amounts', () => {
    const text = moneyFormatter('en', 'EUR')(Number.MAX_SAFE_INTEGER);
    expect(text).toBe('€90,071,992,547,409.91');
    expect(plain(moneyFormatter('zh-CN', 'CLF')(Number.MAX_SAFE_INTEGER - 1))).toBe('CLF 900,719,925,474.0990');
    expect(plain(moneyFormatter('en', 'JPY')(Number.MAX_SAFE_INTEGER))).toBe('¥9,007,199,254,740,991');
  });

  it('can be read back to the minor unit, whatever the amount, currency and language', () => {
    const currencies = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD', 'HUF', 'IDR', 'CLF', 'PKR', 'COP', 'ISK');
    fc.assert(
      fc.property(fc.constantFrom('en', 'zh-CN'), currencies, fc.maxSafeNat(), (locale, currency, minor) => {
        expect(minorOf(moneyFormatter(locale, currency)(minor))).toBe(minor);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused in a currency that does not exist', () => {
    expect(() => moneyFormatter('en', 'XXX')).toThrow(expect.objectContaining({ kind: 'unknown-currency' }));
  });
});
