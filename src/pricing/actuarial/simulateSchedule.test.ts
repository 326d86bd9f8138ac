import { describe, expect, it } from 'vitest';
import { aprWithinTolerance } from '../jurisdictions/aprWithinTolerance.js';
import { displayDecimal } from '../money/displayDecimal.js';
import { costBasisPoints, sumMinor, totalCost } from '../offers/totalCost.js';
import { feeRateFromIrr } from './feeRateFromIrr.js';
import { periodicRate, simulateSchedule } from './simulateSchedule.js';

describe('simulateSchedule', () => {
  it('keeps its state unrounded and ends at nothing', () => {
    const rows = simulateSchedule(200_000, 0.005, 240, 'payment');
    expect(rows[0]!.payment).toBeCloseTo(1432.86211696, 8);
    expect(rows[0]!.interest).toBe(1000);
    expect(rows[11]!.balance).toBeCloseTo(194660.4, 2);
    expect(rows.at(-1)!.balance).toBeCloseTo(0, 6);
    expect(rows).toHaveLength(240);
  });

  it('levels the principal, and splits evenly at no rate', () => {
    expect(simulateSchedule(900, 0.01, 3, 'principal').map(row => row.payment)).toEqual([309, 306, 303]);
    expect(simulateSchedule(900, 0, 3, 'payment')).toEqual([
      { payment: 300, interest: 0, principal: 300, balance: 600 },
      { payment: 300, interest: 0, principal: 300, balance: 300 },
      { payment: 300, interest: 0, principal: 300, balance: 0 },
    ]);
  });
});

it('periodicRate compounds to the effective annual rate', () => {
  expect(periodicRate(0.07, 12)).toBeCloseTo(0.00565414538740527, 14);
  expect((1 + periodicRate(0.5, 52)) ** 52).toBeCloseTo(1.5, 12);
});

it('feeRateFromIrr is the flat fee that costs as much, and nothing at no rate', () => {
  expect(feeRateFromIrr(0.1095, 12)).toBeCloseTo(0.00502500433420855, 15);
  expect(feeRateFromIrr(0.1095, 12, 12)).toBe(feeRateFromIrr(0.1095, 12));
  expect(feeRateFromIrr(0.52, 1, 52)).toBeCloseTo(0.01, 12);
  expect(feeRateFromIrr(0, 12)).toBe(0);
});

describe('displayDecimal', () => {
  it.each([
    ['3.055', 1, '3.1'],
    ['3.05', 1, '3.1'],
    ['3.049999', 1, '3.0'],
    [3.05, 1, '3.1'],
    [13.841785, 2, '13.84'],
    [13.845, 2, '13.85'],
    [0, 1, '0.0'],
    [0.04, 1, '0.0'],
    [0.05, 2, '0.05'],
    [9.995, 2, '10.00'],
    [99.5, 0, '100'],
    [-0.736797, 1, '-0.7'],
    [-0.75, 1, '-0.8'],
    [-0.01, 1, '0.0'],
    ['-2.5', 0, '-3'],
    [2400.2568, 1, '2400.3'],
  ])('shows %s with %i decimals as %s', (value, decimals, text) => expect(displayDecimal(value, decimals)).toBe(text));

  it('refuses what has more digits than a safe integer', () =>
    expect(() => displayDecimal(1e15, 2)).toThrow(expect.objectContaining({ kind: 'out-of-range' })));
});

describe('aprWithinTolerance', () => {
  it('allows an eighth of a point, or what it is told, limits included', () => {
    expect(aprWithinTolerance('14.25', '14.33333')).toBe(true);
    expect(aprWithinTolerance('14.2', '14.33333')).toBe(false);
    expect(aprWithinTolerance(14.5, '14.33333')).toBe(false);
    expect(aprWithinTolerance(14.25, 14.375)).toBe(true);
    expect(aprWithinTolerance('14.1', '14.225')).toBe(true);
    expect(aprWithinTolerance('14.1', '14.35', 0.25)).toBe(true);
    expect(aprWithinTolerance('14.1', '14.36', '0.25')).toBe(false);
  });
});

describe('totals', () => {
  it('sums minor units exactly or not at all', () => {
    expect(sumMinor([])).toBe(0);
    expect(sumMinor([1, -3, 5])).toBe(3);
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(expect.objectContaining({ kind: 'out-of-range' }));
  });

  it('adds up what is paid, and what it costs', () =>
    expect(
      totalCost([
        { amount: 20_000_000, time: 0 },
        { amount: -400_000, time: 0 },
        { amount: -143_286, time: 1, count: 240 },
      ]),
    ).toEqual({ payableMinor: 34_788_640, costMinor: 14_788_640 }));

  it('states a cost in hundredths of a percent', () => {
    expect(costBasisPoints(2664, 45_000)).toBe(592);
    expect(costBasisPoints(1, 20_000)).toBe(1);
    expect(costBasisPoints(1, 20_001)).toBe(0);
  });
});
