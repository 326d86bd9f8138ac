import { expect, it } from 'vitest';
import { roundUnitMinor } from '../products/sheetOf.js';
import { currentPolicy } from './currentPolicy.js';
import { hasPurchasingUnit, purchasingUnitMinor } from './purchasingUnits.js';

const knownCurrencies = Object.keys(currentPolicy.purchasingUnits);

it('a purchasing unit is close to a round unit of the limits, in every currency whose worth is known', () => {
  expect(knownCurrencies.length).toBeGreaterThan(40);
  for (const currency of knownCurrencies) {
    const rounds = purchasingUnitMinor(currency, currentPolicy) / roundUnitMinor(currency);
    expect(rounds, currency).toBeGreaterThanOrEqual(0.3);
    expect(rounds, currency).toBeLessThan(10);
  }
});

it('a purchasing unit is a whole number of minor units', () => {
  expect(purchasingUnitMinor('KWD', currentPolicy)).toBe(300);
  expect(purchasingUnitMinor('JPY', currentPolicy)).toBe(150);
  expect(purchasingUnitMinor('CHF', currentPolicy)).toBe(100);
  for (const currency of knownCurrencies)
    expect(Number.isInteger(purchasingUnitMinor(currency, currentPolicy))).toBe(true);
});

it('a currency of unknown worth counts as nothing: the error names it and the fix', () => {
  expect(() => purchasingUnitMinor('XAF', currentPolicy)).toThrow(
    'policy.purchasingUnits must say what a purchasing unit is in XAF.',
  );
  expect([hasPurchasingUnit('XAF', currentPolicy), hasPurchasingUnit('CNY', currentPolicy)]).toEqual([false, true]);
});
