import { expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { currentProducts } from '../products/currentProducts.js';
import { sheetOf } from '../products/sheetOf.js';
import { wasShown } from './wasShown.js';

const sheet = sheetOf(currentProducts, { scenario: 'shopping', currency: 'CNY' })!;
const education = sheetOf(currentProducts, { scenario: 'education', currency: 'CNY' })!;
const request = {
  purchase: { amountMinor: 600_000, currency: 'CNY' },
  choice: { planId: '6-annuity' },
  termsId: defaultTermSheet('CNY').id,
  day: '2026-11-24',
  locale: 'en',
};

it.each([
  ['by the sheet itself', true, sheet, { termsId: sheet.id }],
  ['by another sheet', false, sheet, { termsId: education.id }],
  ['by the estimates, where they have the same plan', true, sheet, {}],
  [
    'by the estimates, where only the limits of the plan differ',
    true,
    sheet,
    { choice: { planId: '3-interest-free' } },
  ],
  ['by the estimates, where they have another rate', false, education, {}],
] as const)('The figures of a sheet were shown %s: %s', (_, isShown, by, over) => {
  expect(wasShown(by, { ...request, ...over })).toBe(isShown);
});
