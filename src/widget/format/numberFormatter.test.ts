import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numberFormatter } from './numberFormatter.js';

/** A decimal text of any size, and the number of its digits after the point. */
const plain = fc.tuple(fc.boolean(), fc.maxSafeNat(), fc.nat({ max: 4 })).map(([negative, whole, digits]) => {
  const text = `${whole}`.padStart(digits + 1, '0');
  const point = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return { digits, text: negative && whole ? `-${point}` : point };
});

const known = ['CNY', 'USD', 'JPY', 'EUR', 'GBP'];

describe.each(['en', 'en-US', 'zh-CN'])('numbers in %s', locale => {
  it('are written as Intl writes them: amounts in any currency, plain numbers, percentages', () => {
    const currency = fc.constantFrom(...known, 'HKD', 'TWD', 'KWD', 'CHF', 'INR', 'XAF');
    const style = fc.constantFrom('currency', 'decimal', 'percent');
    fc.assert(
      fc.property(plain, style, currency, ({ text, digits }, style, currency) => {
        const format = new Intl.NumberFormat(locale, {
          style,
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        const expected = format.format((style === 'percent' ? `${text}e-2` : text) as unknown as number);
        expect(numberFormatter(`${locale}-u-nu-latn`, digits, style, currency)(text)).toBe(expected);
        expect(numberFormatter(locale, digits, style, currency)(text)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are written without Intl in the most frequent currencies', () => {
    const asked = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function asked() {
      throw new Error('asked');
    });
    for (const currency of known)
      expect(numberFormatter(locale, 2, 'currency', currency)('1.00')).toMatch(/^\D+1\.00$/);
    expect(numberFormatter(locale, 2, 'percent')('1.00')).toBe('1.00%');
    expect(() => numberFormatter(locale, 2, 'currency', 'CHF')).toThrow('asked');
    asked.mockRestore();
  });
});

it('numbers in other languages are written by Intl, with their own signs and separators', () => {
  expect(numberFormatter('de-u-nu-latn', 2, 'currency', 'EUR')('-1234.50')).toBe('-1.234,50\u00a0€');
  expect(numberFormatter('zh-TW', 2, 'currency', 'CNY')('1234.50')).toBe('CN¥1,234.50');
});

it.each([
  ['en-GB', 'USD', 'US$123,456.50'],
  ['en-UG', 'USD', 'US$123,456.50'],
  ['en-IN', 'INR', '₹1,23,456.50'],
  ['de-AT', 'EUR', '€ 123.456,50'],
  ['de-CH', 'CHF', 'CHF 123’456.50'],
  ['es-MX', 'MXN', '$123,456.50'],
  ['pt-BR', 'BRL', 'R$ 123.456,50'],
  ['pt-PT', 'EUR', '123 456,50 €'],
  ['fr-CA', 'CAD', '123 456,50 $'],
])('numbers in %s are those of the region: %s is %s', (locale, currency, money) => {
  // One kind of space and apostrophe, whatever the Unicode data of the machine prefer.
  const plain = numberFormatter(`${locale}-u-nu-latn`, 2, 'currency', currency)('123456.50').replace(/\s/g, ' ');
  expect(plain.replace("'", '’')).toBe(money);
});
