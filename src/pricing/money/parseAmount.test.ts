import { describe, expect, it } from 'vitest';
import { formatMinor } from './formatMinor.js';
import { parseAmount } from './parseAmount.js';

describe('parseAmount', () => {
  it.each([
    ['2999.00', 'CNY', 299900],
    ['2999', 'CNY', 299900],
    ['2999.5', 'CNY', 299950],
    ['0', 'CNY', 0],
    ['0.07', 'CNY', 7],
    ['007', 'JPY', 7],
    ['1.234', 'KWD', 1234],
    ['0.0001', 'CLF', 1],
    ['7050.00', 'JPY', 7050],
    ['1299.0000', 'USD', 129900],
    ['32.5000', 'USD', 3250],
    ['1.0', 'JPY', 1],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('reads %s %s as %i minor units', (text, currency, minor) => expect(parseAmount(text, currency)).toBe(minor));

  it.each([
    ['', 'CNY'],
    ['-1', 'CNY'],
    ['+1', 'CNY'],
    ['1,000.00', 'CNY'],
    ['1.000,00', 'CNY'],
    ['1e3', 'CNY'],
    ['.5', 'CNY'],
    ['5.', 'CNY'],
    [' 5', 'CNY'],
    ['5\n', 'CNY'],
    ['５', 'CNY'],
    ['1.234', 'CNY'],
    ['1.5', 'JPY'],
    ['1.2340', 'CNY'],
    ['1.', 'JPY'],
    ['NaN', 'CNY'],
  ])('refuses %j in %s, naming the fix', (text, currency) =>
    expect(() => parseAmount(text, currency)).toThrow(
      expect.objectContaining({
        kind: 'invalid-amount',
        message: `"${text}": write plain digits, ${currency} with ${currency === 'JPY' ? 0 : 2} decimals at most`,
      }),
    ),
  );

  it('refuses an amount beyond the safe integers', () =>
    expect(() => parseAmount('90071992547409.92', 'EUR')).toThrow(expect.objectContaining({ kind: 'out-of-range' })));

  it('refuses an unknown currency', () =>
    expect(() => parseAmount('1', 'XXX')).toThrow(expect.objectContaining({ kind: 'unknown-currency' })));
});

describe('formatMinor', () => {
  it.each([
    [299900, 'CNY', '2999.00'],
    [7, 'CNY', '0.07'],
    [70, 'CNY', '0.70'],
    [0, 'CNY', '0.00'],
    [-299905, 'CNY', '-2999.05'],
    [-5, 'CNY', '-0.05'],
    [299900, 'JPY', '299900'],
    [1, 'KWD', '0.001'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
    [Number.MAX_SAFE_INTEGER, 'CLF', '900719925474.0991'],
  ])('writes %i %s as %s', (minor, currency, text) => expect(formatMinor(minor, currency)).toBe(text));

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %s', minor =>
    expect(() => formatMinor(minor, 'CNY')).toThrow(expect.objectContaining({ kind: 'out-of-range' })),
  );
});
