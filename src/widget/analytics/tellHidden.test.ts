import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Refusal } from '../../pricing/offers/Offer.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import { tellHidden } from './tellHidden.js';

const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => void warned.mockClear());
afterEach(() => void expect(warned.mock.calls.flat().join()).not.toContain('undefined'));

const terms = defaultTermSheet('CNY');
const refused = (planId: string, more: Partial<Refusal>): Refusal => ({
  kind: 'refused',
  planId,
  terms: terms.plans[0]!,
  reason: 'rate-above-ceiling',
  ...more,
});
const apr = { convention: 'cn-irr', percent: 26.824, display: '26.82' } as const;

it('a plan above the ceiling is told in the console with its rate and the ceiling, once in a page view', () => {
  const plans = [refused('dear', { apr, ceilingPercent: 24 })];
  tellHidden(plans);
  tellHidden(plans);
  expect(warned.mock.calls).toEqual([
    ['Fenqi: plan "dear" is hidden: its annual rate of 26.82 % is above the ceiling of 24 %; lower its rate or fees.'],
  ]);
});

it('a plan whose terms are wrong is told with what to change', () => {
  tellHidden([refused('wrong', { reason: 'no-apr', message: 'count must be 1..600' })]);
  expect(warned.mock.calls).toEqual([['Fenqi: plan "wrong" is hidden: count must be 1..600.']]);
});

it('offers, and plans that do not fit the amount, are not told', () => {
  for (const amountMinor of [0, 100, 299_900, 99_999_999])
    tellHidden(priceOffers({ amountMinor, currency: 'CNY', terms, day: '2026-11-23' }));
  expect(warned).not.toHaveBeenCalled();
});

it('another reason of the same plan is told too, but not other figures of the same reason', () => {
  tellHidden([refused('twice', { apr, ceilingPercent: 24 })]);
  tellHidden([refused('twice', { apr: { ...apr, percent: 27, display: '27.00' }, ceilingPercent: 24 })]);
  tellHidden([refused('twice', { reason: 'invalid-terms', message: 'count must be 1..600' })]);
  expect(warned.mock.calls).toEqual([
    [expect.stringContaining('plan "twice" is hidden: its annual rate of 26.82 %')],
    ['Fenqi: plan "twice" is hidden: count must be 1..600.'],
  ]);
});
