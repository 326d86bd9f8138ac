import { expect, it } from 'vitest';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { pricePlans } from '../../src/pricing/offers/pricePlans.js';
import { paymentsText } from './paymentsText.js';

const payments = (totalMinor: number, ...minor: number[]) => ({
  currency: 'CNY',
  totalMinor,
  installments: minor.map(each => ({ totalMinor: each })),
});

it.each([
  [payments(300, 100, 100, 100), '3 × CN¥1.00 = CN¥3.00'],
  [payments(301, 100, 100, 101), '2 × CN¥1.00 + CN¥1.01 = CN¥3.01'],
  [payments(301, 101, 100, 100), 'CN¥1.01 + 2 × CN¥1.00 = CN¥3.01'],
  [payments(500, 100, 100, 100), 'CN¥2.00 + 3 × CN¥1.00 = CN¥5.00'],
  [payments(100, 100), 'CN¥1.00 = CN¥1.00'],
])('The payments are written as a sum that adds up', (given, text) => {
  expect(paymentsText(given, 'en')).toBe(text);
});

it('The payments of an offer are its installments and its total', () => {
  const [, , offer] = pricePlans({
    amountMinor: 299_900,
    currency: 'CNY',
    terms: defaultTermSheet('CNY'),
    day: '2026-11-23',
  });
  if (offer?.kind !== 'offer') throw new Error('refused');
  expect(paymentsText(offer, 'zh-CN')).toBe('12 × ¥260.74 = ¥3,128.88');
});
