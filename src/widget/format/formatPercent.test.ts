import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent } from './formatPercent.js';

const locales = ['en', 'zh-CN'];

describe.each(locales)('a percentage in %s', locale => {
  it.each(['8.10', '0.00', '13.84', '7.9', '0.0', '5', '0.005', '29.05', '1.15', '57.50'])(
    'keeps every digit of %s',
    text => {
      expect(formatPercent(locale, text)).toBe(`${text}%`);
    },
  );

  it('is never rounded, even if a binary fraction could not hold it', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat({ max: 4 }), (whole, decimals) => {
        const digits = `${whole}`.padStart(decimals + 1, '0');
        const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
        expect(formatPercent(locale, text).replaceAll(',', '')).toBe(`${text}%`);
      }),
      { numRuns: 300 },
    );
  });
});
