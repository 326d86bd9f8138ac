// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sandboxLender } from '../../../lenders/sandbox/sandboxLender.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import { readSettings } from './readSettings.js';
import type { WidgetOptions } from './WidgetOptions.js';

const good: WidgetOptions = { amount: '2999.00', currency: 'CNY' };
const read = (over: Partial<Record<keyof WidgetOptions, unknown>> = {}) =>
  readSettings({ ...good, ...over } as WidgetOptions, undefined, document.body);

describe('good options', () => {
  it('need only an amount and a currency: all others have a default', () => {
    expect(read()).toEqual({
      offers: { amountMinor: 299_900, currency: 'CNY', order: undefined, terms: undefined, day: undefined },
      lender: null,
      applicant: undefined,
      locale: 'en',
      // The region of jsdom's browser.
      tag: 'en-US',
      layout: 'full',
    });
  });

  it('may be empty, null or undefined, which means the default', () => {
    const nothing = ['applicant', 'locale', 'layout', 'theme', 'day', 'lender'] as const;
    for (const value of ['', null, undefined])
      expect(read(Object.fromEntries(nothing.map(name => [name, value])))).toEqual(read());
  });

  it('are all passed on', () => {
    const terms = defaultTermSheet('JPY');
    const options = { amount: 3000, currency: 'JPY', applicant: 'test_best', order: 'A-1', locale: 'zh' };
    const rest = { layout: 'compact', theme: 'dark', day: '2026-11-23', lender: 'sandbox' } as const;
    expect(readSettings({ ...options, ...rest }, terms, document.body)).toEqual({
      offers: { amountMinor: 3000, currency: 'JPY', order: 'A-1', terms, day: '2026-11-23' },
      lender: 'sandbox',
      applicant: 'test_best',
      locale: 'zh-CN',
      tag: 'zh-CN',
      layout: 'compact',
    });
  });

  it.each([
    ['0', 'CNY', 0],
    [0, 'CNY', 0],
    [29.9, 'CNY', 2990],
    ['1234.567', 'KWD', 1_234_567],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('read the amount %s %s exactly', (amount, currency, minor) => {
    expect(read({ amount, currency }).offers.amountMinor).toBe(minor);
  });

  it('may name a lender by a URL with a query', () => {
    const lender = 'https://lender.example/cn?merchant=shop-1';
    expect(read({ lender }).lender).toBe(lender);
  });

  it('may have an adapter as the lender', () => {
    const lender = sandboxLender({ storage: null });
    expect(read({ lender }).lender).toBe(lender);
  });
});

describe('a bad option is one error whose sentence names the fix:', () => {
  it.each<[Partial<Record<keyof WidgetOptions, unknown>>, string, RegExp]>([
    [{ amount: undefined }, 'invalid-option', /^amount is missing: write amount="2999\.00"$/],
    [{ amount: null }, 'invalid-option', /^amount is missing/],
    [{ amount: '' }, 'invalid-option', /^amount is missing/],
    [{ currency: '' }, 'invalid-option', /^currency is missing: write currency="CNY"$/],
    [{ currency: null }, 'invalid-option', /^currency is missing/],
    [{ currency: 'cny' }, 'unknown-currency', /"cny": write an ISO 4217 code such as "CNY"/],
    [{ currency: 'RMB' }, 'unknown-currency', /"RMB"/],
    [{ currency: '¥' }, 'unknown-currency', /"¥"/],
    [{ amount: '2,999.00' }, 'invalid-amount', /"2,999\.00": write plain digits, CNY with 2 decimals at most/],
    [{ amount: '-1' }, 'invalid-amount', /"-1"/],
    [{ amount: '2999.001' }, 'invalid-amount', /2 decimals at most/],
    [{ amount: '29.9', currency: 'JPY' }, 'invalid-amount', /JPY with 0 decimals at most/],
    [{ amount: '¥2999' }, 'invalid-amount', /write plain digits/],
    [{ amount: ' 2999 ' }, 'invalid-amount', /write plain digits/],
    [{ amount: 1e21 }, 'invalid-amount', /"1e\+21"/],
    [{ amount: Number.NaN }, 'invalid-amount', /"NaN"/],
    [{ amount: 0.1 + 0.2 }, 'invalid-amount', /"0\.30000000000000004"/],
    [{ amount: '90071992547409.92' }, 'out-of-range', /safe integer/],
    [{ layout: 'wide' }, 'invalid-option', /^layout="wide": use full, line, compact$/],
    [{ theme: 'blue' }, 'invalid-option', /^theme="blue": use auto, light, dark$/],
    [{ locale: 'nl' }, 'invalid-option', /^locale="nl": use en, zh-CN, zh-TW, ja, ko, es, fr, de, it, pt, ar$/],
    [{ lender: 'mybank' }, 'invalid-option', /^lender="mybank": use sandbox, https:\/\/\.\.\.$/],
    [{ lender: 'bank.example' }, 'invalid-option', /^lender="bank\.example": use/],
    [{ lender: '/lender' }, 'invalid-option', /^lender="\/lender": use/],
    [{ lender: 'javascript:https:' }, 'invalid-option', /use sandbox, https:\/\/\.\.\.$/],
  ])('%o', (over, kind, message) => {
    expect(() => read(over)).toThrow(expect.objectContaining({ kind, message: expect.stringMatching(message) }));
  });
});
