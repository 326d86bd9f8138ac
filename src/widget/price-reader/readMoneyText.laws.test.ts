import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import { formatMinor } from '../../pricing/money/formatMinor.js';
import { mentionsOf, SIGNED } from './currencySigns.js';
import { EDGE, plainText } from './plainText.js';
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

/** "1 299,00 R": after a figure, a bare letter could be a unit. And most shops write no names such as "US-Dollar". */
const isUnusual = (text: string, display: string) => display === 'name' || /\p{Nd}\s[A-Z]$/u.test(text);

describe('money as Intl writes it', () => {
  it('is read back exactly if all decimals are shown', () => {
    fc.assert(
      fc.property(texts, given => {
        const text = written({ ...given, trailingZeroDisplay: 'auto' });
        fc.pre(!isUnusual(text, given.currencyDisplay));
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
        const money = written({ ...given, trailingZeroDisplay: 'auto' });
        fc.pre(!isUnusual(money, given.currencyDisplay));
        const text = before + money + after;
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
        const isShared = !plainText(sign).replace(/\./g, '').replace(mentionsOf(other), '').trim();
        expect([text, other, read && !isShared]).not.toEqual([text, other, true]);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('money in every language and currency that Intl knows', () => {
  const everyLanguage =
    'af am ar ar-EG ar-MA ar-TN as az be bg bn bo br bs ca ceb ckb cs cy da de de-AT de-CH dz ee el en en-AU en-CA en-GB en-IN en-ZA es es-419 es-AR es-CL es-CO es-MX es-PE et eu fa ff-Adlm fi fil fo fr fr-CA fr-CH ga gd gl gsw gu ha he hi hr hu hy id ig is it it-CH ja ka kk km kn ko ks ky lb lo lt lv mai mk ml mn mr ms mt my nb ne nl nn or pa pl ps pt pt-PT qu rm ro ru sat sd si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk to tr tt ug uk ur uz vi wo xh yo yue zh zh-HK zh-TW zu'.split(
      ' ',
    );
  const given = fc.record({
    language: fc.constantFrom(...everyLanguage),
    currency: fc.constantFrom(...SIGNED),
    amountMinor: amounts,
    currencyDisplay: fc.constantFrom(...displays),
    trailingZeroDisplay: fc.constantFrom('auto' as const, 'stripIfInteger' as const),
  });

  it('is read back exactly or refused, also as the text of a page in another language', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(undefined, ...everyLanguage), (money, other) => {
        const text = written(money);
        for (const language of [money.language, money.trailingZeroDisplay === 'auto' ? other : money.language]) {
          const read = attempt(() => readMoneyText(text, money.currency, language));
          if (read)
            expect([text, language, minor(read.amount, money.currency)]).toEqual([text, language, money.amountMinor]);
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('is never read in another currency, unless both share the sign', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...SIGNED), (money, other) => {
        // Bhutan's "Nu." is "now" in four languages.
        fc.pre(other !== money.currency && money.currency !== 'BTN');
        const text = written(money);
        const rest = plainText(text)
          .replace(/\d[\d.,٫٬’\ufdd0\ufdd1]*/g, '0')
          .replace(/[\s.\ufdd1]/g, '');
        if (attempt(() => readMoneyText(text, other, money.language)))
          expect([text, other, rest.replace(mentionsOf(other), '').replace(/0/g, '')]).toEqual([text, other, '']);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe('the grammar of a price', () => {
  const parts = fc.constantFrom(
    ...[
      'price',
      'now',
      'Sale',
      '现价',
      '税込',
      'TTC',
      'inkl. MwSt.',
      'incl. 19 % VAT',
      'c/u',
      '/шт',
      ':',
      '*',
      '!',
      '(',
      ')',
      '.',
      ',',
    ],
    ...[
      '$',
      'USD',
      '€',
      'kr',
      '12',
      '1,299.00',
      '1.299',
      '.75',
      ',-',
      '/-',
      '-',
      '–',
      '%',
      '+',
      '/',
      '~',
      '×',
      '0',
      '007',
    ],
    ...['from', 'per', 'month', 'k', '元', '起', 'p', 'ct', EDGE, '\n', '\u00a0', ''],
  );
  const anyText = fc
    .array(
      fc.tuple(parts, fc.constantFrom('', ' ')).map(pair => pair.join('')),
      { maxLength: 7 },
    )
    .map(all => all.join(''));
  const digits = /\p{Nd}(?:[\p{Nd}.,'\u00a0 ]*\p{Nd})?/gu;

  const CENTS_APART = new RegExp(`(?<=\\d)${EDGE}*([.,])${EDGE}*(?=\\d)`, 'g');

  it('takes only a text with one amount, and gives that amount', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('USD', 'EUR', 'CNY', 'JPY', 'KWD'),
        fc.constantFrom('en', 'de', undefined),
        (text, currency, language) => {
          const read = attempt(() => readMoneyText(text, currency, language));
          if (!read) return;
          taken++;
          // "12<span>.75</span>" is one figure.
          const figures = text
            .replace(CENTS_APART, '$1')
            .replace(/\d+ ?%/g, '')
            .match(digits)!
            .map(figure => figure.replace(/\D/g, ''));
          const amount = read.amount.replace('.', '').replace(/^0+(?=.)/, '');
          for (const figure of figures)
            expect([
              text,
              figure.replace(/^0+(?=.)/, '').startsWith(amount) || amount.startsWith(figure.replace(/^0+(?=.)/, '')),
            ]).toEqual([text, true]);
          if (figures.length > 1) expect(text).toContain(EDGE);
        },
      ),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('takes no text with a word more that it does not know, whatever the word', () => {
    const letters = (from: number, to: number) =>
      fc.string({
        unit: fc.integer({ min: from, max: to }).map(code => String.fromCodePoint(code)),
        minLength: 3,
        maxLength: 9,
      });
    const words = fc.oneof(
      letters(0x61, 0x7a),
      letters(0x430, 0x44f),
      letters(0x3b1, 0x3c9),
      letters(0x5d0, 0x5ea),
      letters(0x628, 0x63a),
      letters(0x905, 0x939),
      letters(0xe01, 0xe2e),
      letters(0x3042, 0x3093),
      letters(0x4e00, 0x9fa5),
      letters(0xac00, 0xd7a3),
    );
    // "armva" is "with tax", in two languages and one word. The grammar takes that beside "price" and after the figure only.
    const known = (word: string) =>
      [`${word} €1`, `${word} Price: €1`, `Price: €1 ${word}`].some(text =>
        attempt(() => readMoneyText(text, 'EUR', 'en')),
      );
    fc.assert(
      fc.property(texts, words, fc.nat(3), fc.constantFrom('', ' ', EDGE), (money, word, place, gap) => {
        fc.pre(money.currencyDisplay !== 'name' && !known(word));
        const price = `Price: ${written(money)} incl. VAT`;
        const at = [0, 6, price.length - 9, price.length][place]!;
        const text = price.slice(0, at) + gap + word + gap + price.slice(at);
        expect([text, attempt(() => readMoneyText(text, money.currency, money.language))]).toEqual([text, null]);
      }),
      { numRuns: 5_000 },
    );
  });
});
