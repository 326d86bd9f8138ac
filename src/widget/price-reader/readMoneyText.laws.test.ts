import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../pricing/money/formatMinor.js';
import { currenciesOf } from './currencySigns.js';
import { readMoneyText } from './readMoneyText.js';

const languages = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'es', 'fr', 'de', 'it', 'pt', 'ar'];
const regions = [
  'ar-EG',
  'ar-KW',
  'de-CH',
  'de-AT',
  'fr-CH',
  'fr-CA',
  'en-IN',
  'en-ZA',
  'es-MX',
  'pt-PT',
  'hi',
  'sv',
  'pl',
  'tr',
];
const currencies = [
  ...[
    'CNY',
    'EUR',
    'USD',
    'GBP',
    'CHF',
    'HKD',
    'TWD',
    'SGD',
    'AUD',
    'CAD',
    'NZD',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'CZK',
    'HUF',
  ],
  ...['BRL', 'MXN', 'INR', 'TRY', 'ZAR', 'AED', 'SAR', 'THB', 'MYR', 'IDR', 'ILS'],
  ...['JPY', 'KRW', 'CLP', 'VND', 'ISK', 'KWD', 'BHD', 'TND', 'OMR', 'JOD'],
];
const displays = ['symbol', 'narrowSymbol', 'code', 'name'] as const;
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 9_999 }),
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.integer({ min: 0, max: 999_999_999_999 }),
  // Here grouped whole amounts and amounts with three decimals look alike.
  fc.integer({ min: 0, max: 99_999 }).map(units => units * 1000),
);
const texts = fc.record({
  language: fc.constantFrom(...languages, ...regions),
  currency: fc.constantFrom(...currencies),
  amountMinor: amounts,
  currencyDisplay: fc.constantFrom(...displays),
  /** Some shops leave out ",00", others never do. */
  trailingZeroDisplay: fc.constantFrom('auto' as const, 'stripIfInteger' as const),
});

const written = (
  {
    language,
    currency,
    amountMinor,
    currencyDisplay,
    trailingZeroDisplay,
  }: typeof texts extends fc.Arbitrary<infer T> ? T : never,
  sign = '',
) => {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay,
    trailingZeroDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as Intl.NumberFormatOptions);
  return format.format((sign + formatMinor(amountMinor, currency)) as unknown as number);
};
const minor = (amount: string, currency: string) => {
  const [whole, decimals = ''] = amount.split('.');
  return Number(whole + decimals.padEnd(currencyExponent(currency), '0'));
};
const attempt = <T>(act: () => T): T | null => {
  try {
    return act();
  } catch (error) {
    expect((error as Error).name).toBe('PriceError');
    return null;
  }
};

describe('money as Intl writes it', () => {
  it('is read back exactly if all decimals are shown', () => {
    fc.assert(
      fc.property(texts, given => {
        const text = written({ ...given, trailingZeroDisplay: 'auto' });
        const { amount, currency } = readMoneyText(text, given.currency, given.language);
        expect([text, minor(amount, currency)]).toEqual([text, given.amountMinor]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is read back exactly or not at all, whatever is known of its language and currency', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), (given, knowsCurrency, knowsLanguage) => {
        const text = written(given);
        const read = attempt(() =>
          readMoneyText(text, knowsCurrency ? given.currency : undefined, knowsLanguage ? given.language : undefined),
        );
        if (read)
          expect([text, read.currency, minor(read.amount, read.currency)]).toEqual([
            text,
            given.currency,
            given.amountMinor,
          ]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is read back the same with words around it', () => {
    const words = fc.constantFrom(
      ['Now ', ''],
      ['Sale price ', ''],
      ['', ' incl. VAT'],
      ['jetzt ', ' inkl. MwSt.'],
      ['现价：', ''],
      ['', ' 含税'],
      ['\n  ', '\n'],
    );
    fc.assert(
      fc.property(texts, words, (given, [before, after]) => {
        const text = before + written({ ...given, trailingZeroDisplay: 'auto' }) + after;
        const { amount } = readMoneyText(text, given.currency, given.language);
        expect([text, minor(amount, given.currency)]).toEqual([text, given.amountMinor]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused as the lowest or highest of several prices', () => {
    const limits = fc.constantFrom(
      ['From ', ''],
      ['ab ', ''],
      ['à partir de ', ''],
      ['', ' 起'],
      ['', '〜'],
      ['', '부터'],
    );
    fc.assert(
      fc.property(texts, limits, (given, [before, after]) => {
        fc.pre(given.currencyDisplay !== 'name');
        const text = before + written(given) + after;
        expect([text, attempt(() => readMoneyText(text, given.currency, given.language))]).toEqual([text, null]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused below zero', () => {
    fc.assert(
      fc.property(texts, given => {
        const text = written(given, '-');
        expect([text, attempt(() => readMoneyText(text, given.currency, given.language))]).toEqual([text, null]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused if there are two, as a range or an old price beside a new one', () => {
    fc.assert(
      fc.property(
        texts,
        amounts,
        fc.constantFrom('–', ' – ', ' - ', ' ', '\n', ' / ', '\u001f', ' to '),
        (given, second, between) => {
          const text = written(given) + between + written({ ...given, amountMinor: second });
          expect([text, attempt(() => readMoneyText(text, given.currency, given.language))]).toEqual([text, null]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is refused in another currency, unless both share the sign', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...currencies), (given, other) => {
        fc.pre(other !== given.currency);
        // Only "name" uses the language's own words, and not all of them are known.
        fc.pre(given.currencyDisplay !== 'name');
        const text = written(given);
        const read = attempt(() => readMoneyText(text, other, given.language));
        const sign = new Intl.NumberFormat(given.language, {
          style: 'currency',
          currency: given.currency,
          currencyDisplay: given.currencyDisplay,
        })
          .formatToParts(1)
          .find(({ type }) => type === 'currency')!.value;
        const plain = sign
          .replace(/\p{Cf}/gu, '')
          .replace('￥', '¥')
          .trim();
        expect([text, other, read && !currenciesOf(plain)?.includes(other)]).not.toEqual([text, other, true]);
      }),
      { numRuns: 1_500 },
    );
  });
});
