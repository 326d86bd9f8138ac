import { afterEach, describe, expect, it } from 'vitest';
import { currencies as all } from '../../pricing/money/currencies.js';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { CODES, LAWS, POWERS } from '../../pricing/money/currencyTable.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { currencies as frequent } from './frequentCurrencies.js';
import { learnCurrency } from './learnCurrency.js';

/** Every code of a table. */
const codesOf = (table: string) =>
  table.split(' ').flatMap((word, letter) => {
    const found = word.toUpperCase().match(/[A-Z]{2}/g) ?? [];
    return found.map(rest => String.fromCharCode(65 + letter) + rest);
  });

const whole = { ...all };
/** What a page's first script of the build for script tags knows. */
const withFrequent = () => void Object.assign(all, frequent);
afterEach(() => void Object.assign(all, whole));

describe('the currencies that the first script knows', () => {
  it('are these seven', () => {
    expect(codesOf(frequent.codes)).toEqual(['CNY', 'EUR', 'GBP', 'HKD', 'JPY', 'TWD', 'USD']);
  });

  it('have the decimals and the default plans of the whole table', () => {
    const known = (code: string) => [currencyExponent(code), defaultTermSheet(code)];
    const codes = codesOf(frequent.codes);
    const standard = codes.map(known);
    withFrequent();
    expect(codes.map(known)).toEqual(standard);
  });

  it('do not include any other: its price waits for the whole table', () => {
    withFrequent();
    expect(() => currencyExponent('KWD')).toThrow('write an ISO 4217 code');
  });
});

describe('a currency that a page names', () => {
  it('is known at once where the whole table is here', () => {
    expect(['CNY', 'KWD', 'YUAN'].map(learnCurrency)).toEqual([undefined, undefined, undefined]);
  });

  it('needs nothing more where it is one of the seven', () => {
    withFrequent();
    expect(codesOf(frequent.codes).map(learnCurrency)).toEqual(codesOf(frequent.codes).map(() => undefined));
  });

  it('brings the whole table otherwise, once', async () => {
    withFrequent();
    const learning = learnCurrency('KWD');
    expect(learning).toBeInstanceOf(Promise);
    await learning;
    expect(currencyExponent('KWD')).toBe(3);
    expect(all).toEqual({ codes: CODES, powers: POWERS, laws: LAWS, all: true });
    expect(learnCurrency('BHD')).toBeUndefined();
  });

  it('may be no currency at all, which the whole table then says', async () => {
    withFrequent();
    await learnCurrency('YUAN');
    expect(() => currencyExponent('YUAN')).toThrow('write an ISO 4217 code');
    expect(learnCurrency('YUAN')).toBeUndefined();
  });
});
