import { describe, expect, it } from 'vitest';
import { EDGE } from './plainText.js';
import { readMoneyText } from './readMoneyText.js';

const read = (text: string, currency?: string, language?: string) => readMoneyText(text, currency, language).amount;
const refusal = (text: string, currency?: string, language?: string): string => {
  try {
    return `read as ${read(text, currency, language)}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a price in words', () => {
  it.each([
    ['€1.234,56', 'EUR', '1234.56'],
    ['Sale price €1.234,56', 'EUR', '1234.56'],
    ['Now $1,234.56 USD', 'USD', '1234.56'],
    ['1.234,56 EUR', 'EUR', '1234.56'],
    ['1 234,56 €', 'EUR', '1234.56'],
    ['1\u202f234,56\u00a0€', 'EUR', '1234.56'],
    ['CHF 1’234.50', 'CHF', '1234.50'],
    ["CHF 1'234.–", 'CHF', '1234'],
    ['12,- €', 'EUR', '12'],
    ['₹1,23,456.00', 'INR', '123456.00'],
    ['Rs. 1,23,456', 'INR', '123456'],
    ['١٬٢٣٤٫٥٠ ر.س.', 'SAR', '1234.50'],
    ['٣٥٫٩٩ د.إ.', 'AED', '35.99'],
    ['１，２３４円（税込）', 'JPY', '1234'],
    ['¥1,234.00', 'JPY', '1234'],
    ['₩50,000', 'KRW', '50000'],
    ['50.000 ₫', 'VND', '50000'],
    ['人民币2999.00元', 'CNY', '2999.00'],
    ['现价：￥2,999.00', 'CNY', '2999.00'],
    ['1.234,50 kr.', 'DKK', '1234.50'],
    ['R$ 1.234,50', 'BRL', '1234.50'],
    ['1,234.500 KWD', 'KWD', '1234.500'],
    ['Price: 2999', 'EUR', '2999'],
    ['€12,5', 'EUR', '12.5'],
    ['10,00 $CA', 'CAD', '10.00'],
    ['0,99 €', 'EUR', '0.99'],
    ['Only $10.00 USD each', 'USD', '10.00'],
    ['Gesamtpreis 10,00 EUR inkl. MwSt.', 'EUR', '10.00'],
  ])('%s without a known language is read in %s as %s', (text, currency, amount) => {
    expect(read(text, currency, text.includes('1 234') ? 'fr' : undefined)).toBe(amount);
  });

  it('is read with groups of three, unless the language has the decimal sign there', () => {
    for (const language of ['de', 'sv_SE', 'x', 'ckb', undefined]) expect(read('€1.234', 'EUR', language)).toBe('1234');
    for (const language of ['en', 'zh-Hant-TW', 'es-MX', 'de-CH'])
      expect(refusal('€1.234', 'EUR', language)).toContain('"1.234" is not an amount with 2 decimals');
    expect(refusal('€1,234', 'EUR', 'de-AT')).toContain('"1,234" is not an amount with 2 decimals');
    // Yen have no decimals, and two groups cannot be decimals.
    expect(read('¥1.234', 'JPY', 'en')).toBe('1234');
    expect(read('€1.234.567', 'EUR', 'en')).toBe('1234567');
  });

  it('without a figure before the decimal sign is less than one', () => {
    for (const [text, amount] of [
      ['$ .75', '0.75'],
      ['$.75', '0.75'],
      ['.75', '0.75'],
      [',89 €', '0.89'],
      [`€${EDGE},89${EDGE}`, '0.89'],
      ['Rs.75', '75'],
      ['Rs. 75', '75'],
    ] as const)
      expect([text, read(text, text.startsWith('Rs') ? 'INR' : text.includes('€') ? 'EUR' : 'USD', 'en')]).toEqual([
        text,
        amount,
      ]);
    for (const text of ['Rs .75', '$. 75', '$.750', '$..75', 'Price.75', 'Price…75', `$${EDGE}.${EDGE}75`])
      expect([text, refusal(text, text.startsWith('Rs') ? 'INR' : 'USD', 'en')]).not.toEqual([
        text,
        expect.stringMatching(/^read as/),
      ]);
    expect(refusal('¥.75', 'JPY', 'ja')).toContain('not an amount with 0 decimals');
  });

  it('shown twice for screen readers is one price, and two different ones are none', () => {
    expect(read(`$1,299.00${EDGE}$1,299.00`, 'USD', 'en')).toBe('1299.00');
    expect(read(`Price: $1299${EDGE}$1,299.00`, 'USD', 'en')).toBe('1299');
    for (const text of [`$1,299.00${EDGE}$1,299.01`, '$1,299.00 $1,299.00', `2${EDGE}$2.00 x`])
      expect(refusal(text, 'USD', 'en')).not.toMatch(/^read as/);
  });

  it('may have plain spaces between thousands where the language has commas before decimals', () => {
    for (const language of ['fr', 'da', 'sv_SE', 'en-ZA']) expect(read('1 299', 'EUR', language)).toBe('1299');
    for (const language of ['en', 'ja', 'ckb', undefined])
      expect(refusal('1 299 €', 'EUR', language)).toContain('more than one figure');
    for (const text of ['1 299,00 €', '€ 1 234 567,89'])
      expect(read(text, 'EUR', 'en')).toBe(text.replace(/[€ ]/g, '').replace(',', '.'));
    for (const text of ['1 299,000 €', '1 299,0 €', '1 299.00 €'])
      expect(refusal(text, 'EUR', 'en')).not.toMatch(/^read/);
    // A line break is between two figures.
    expect(refusal('1\n299 €', 'EUR', 'fr')).toContain('more than one figure');
  });

  it('may be in the digits of any script', () => {
    for (const text of ['１２９９', '١٢٩٩', '۱۲۹۹', '१२९९', '১২৯৯', '๑๒๙๙', '၁၂၉၉', '១២៩៩', '༡༢༩༩', '𞥑𞥒𞥙𞥙', '𑄷𑄸𑄿𑄿'])
      expect([text, read(text, 'EUR')]).toEqual([text, '1299']);
  });

  it('with three decimals is read by the language of the text, and refused if both readings remain', () => {
    expect(read('1.234 KWD', 'KWD', 'en')).toBe('1.234');
    expect(read('1,234 KWD', 'KWD', 'fr')).toBe('1.234');
    for (const language of ['de', undefined, 'not a language'])
      expect(refusal('1.234 KWD', 'KWD', language)).toMatch(
        /^"1\.234" is 1234 or 1\.234; write the plain amount as content="1234\.56"/,
      );
  });

  it('may name the currency itself, if only one can be meant', () => {
    expect(readMoneyText('€1.234,56', undefined, 'de')).toEqual({ amount: '1234.56', currency: 'EUR' });
    expect(readMoneyText('1,234 JPY', undefined, 'en')).toEqual({ amount: '1234', currency: 'JPY' });
    expect(readMoneyText('US$12.00', undefined, 'en').currency).toBe('USD');
    expect(refusal('$12.00')).toContain('currency is missing, and "$12.00" names none beyond doubt');
    expect(refusal('12.00')).toContain('currency is missing');
    expect(readMoneyText('$12.00 CAD', undefined, 'en').currency).toBe('CAD');
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'shows no figure'],
    ['Sold out', 'shows no figure'],
    ['€10–20', 'more than one figure'],
    ['€10.00 – €20.00', 'more than one figure'],
    ['€20.00 €18.00', 'more than one figure'],
    ['2 × €5.00', 'more than one figure'],
    ['incl. 19 % VAT: €1.90', 'more than a price'],
    ['€10 (plus 19 % VAT)', 'more than a price'],
    ['€10 (incl. 5 % discount)', 'more than a price'],
    [`€10${EDGE}99`, 'more than one figure'],
    [`€10${EDGE}200`, 'more than one figure'],
    ['€10⁹⁹', 'long or has raised or circled digits'],
    ['-€10.00', 'more than a price'],
    ['Blue (+€10.00)', 'more than a price'],
    ['€10-', 'more than a price'],
    ['(€10.00)', 'more than a price'],
    ['10 %', 'shows no figure'],
    ['€10.00/kg', 'more than a price'],
    ['€10.00 / month', 'more than a price'],
    ['~ €10', 'more than a price'],
    ['€10.00 per month', 'more than a price'],
    ['3,50 € pro kg', 'more than a price'],
    ['3,50 EUR par mois', 'more than a price'],
    ['12,00 € al mes', 'more than a price'],
    ['€12 a month', 'more than a price'],
    ['monatlich 12,00 €', 'more than a price'],
    ['€10 off', 'more than a price'],
    ['You save €10', 'more than a price'],
    ['10,00 €+', 'more than a price'],
    ['10 EUR+', 'more than a price'],
    ['ca. 10 €', 'more than a price'],
    ['approx. €10', 'more than a price'],
    ['environ 10 €', 'more than a price'],
    ['1.2k €', 'more than a price'],
    ['1,2 Mio. €', 'more than a price'],
    ['3万', 'more than a price'],
    ['2 mil €', 'more than a price'],
    ['16GB', 'more than a price'],
    ['iPhone15', 'more than a price'],
    ['1.23.45', 'not an amount with 2 decimals'],
    ['1.234,567', 'not an amount with 2 decimals'],
    ['1,2345', 'not an amount with 2 decimals'],
    ['12:30', 'more than one figure'],
    ['007', 'begins with 0'],
  ])('%s: %s', (text, why) => {
    expect(refusal(text, 'EUR', 'en')).toContain(why);
    expect(refusal(text, 'EUR', 'en')).toContain('set amount');
  });

  it.each([
    ['From $10.00', 'USD'],
    ['Sale price From US$10.00', 'USD'],
    ['starting at $10', 'USD'],
    ['$10.00 and up', 'USD'],
    ['Up to $10', 'USD'],
    ['ab 10,00 €', 'EUR'],
    ['bis zu 10 €', 'EUR'],
    ['À partir de 10,00 €', 'EUR'],
    ['Dès 10 €', 'EUR'],
    ["jusqu'à 10 €", 'EUR'],
    ['Desde 10,00 €', 'EUR'],
    ['a partir de R$ 10,00', 'BRL'],
    ['até R$ 10,00', 'BRL'],
    ['da 10,00 €', 'EUR'],
    ['10元起', 'CNY'],
    ['¥10.00 起', 'CNY'],
    ['NT$1,234起', 'TWD'],
    ['1,000円〜', 'JPY'],
    ['1,000円～', 'JPY'],
    ['1,000円から', 'JPY'],
    ['1,000원부터', 'KRW'],
    ['최저가 1,000원', 'KRW'],
    ['低至¥2,999', 'CNY'],
    ['售价最低¥2,999', 'CNY'],
    ['最低價格：NT$2,999', 'TWD'],
    ['Starts at $10', 'USD'],
    ['min. 10 €', 'EUR'],
    ['More than $10', 'USD'],
    ['من 35.99 د.إ.', 'AED'],
    ['ابتداءً من ٣٥٫٩٩ د.إ.', 'AED'],
  ])('%s, which is a limit and not the price', (text, currency) => {
    expect(refusal(text, currency)).toContain(`is more than a price in ${currency}`);
  });

  it.each([
    ['月々1,000円', 'JPY'],
    ['約1,000円', 'JPY'],
    ['1,000円引き', 'JPY'],
    ['1,000円前後', 'JPY'],
    ['约¥1,000', 'CNY'],
    ['每期¥83.25', 'CNY'],
    ['立减¥100', 'CNY'],
    ['월 10,000원', 'KRW'],
    ['약 10,000원', 'KRW'],
    ['حوالي ٣٥٫٩٩ د.إ.', 'AED'],
  ])('%s, which is a rate, a difference or a rounded price', (text, currency) => {
    expect(refusal(text, currency)).toContain(`is more than a price in ${currency}`);
  });

  it.each([
    '$1,234.00',
    '1,234.00 USD',
    'US$ 1,234.00',
    '1.234,00 kr',
    '1 234,00 zł',
    '£12.00',
    '2999元',
    '12.00 dollars',
    '€12.00 (USD)',
    'Fr. 12.00',
    '٣٥٫٩٩ د.إ.',
  ])('%s in a widget in EUR', text => {
    expect(refusal(text, 'EUR', 'fr')).toContain('is more than a price in EUR');
  });

  it('a dollar other than the one that is written', () => {
    expect(refusal('CA$12.00', 'USD', 'en')).toContain('more than a price in USD');
    expect(refusal('12,00 $US', 'CAD', 'fr')).toContain('more than a price in CAD');
    expect(refusal('CN¥12.00', 'JPY', 'en')).toContain('more than a price in JPY');
    expect(read('$12.00', 'CAD', 'en')).toBe('12.00');
  });
});

describe('what Sezzle’s widget read wrongly', () => {
  it('"1.234,56 EUR", there 0.31 a month, is 1234.56', () => {
    expect(read('1.234,56 EUR', 'EUR', 'en')).toBe('1234.56');
  });
  it('50000 yen, there 12,500.00 for each of four, have no decimals', () => {
    expect(read('JPY 50000', 'JPY', 'en')).toBe('50000');
    expect(read('¥50,000', 'JPY', 'ja')).toBe('50000');
  });
});
