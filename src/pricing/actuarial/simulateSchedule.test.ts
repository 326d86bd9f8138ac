import { describe, expect, it } from 'vitest';
import { feeRateFromIrr } from './feeRateFromIrr.js';
import { periodicRate, simulateSchedule } from './simulateSchedule.js';

describe('simulateSchedule', () => {
  it('keeps its state unrounded and ends at a balance of 0', () => {
    const rows = simulateSchedule(200_000, 0.005, 240, 'payment');
    expect(rows[0]!.payment).toBeCloseTo(1432.86211696, 8);
    expect(rows[0]!.interest).toBe(1000);
    expect(rows[11]!.balance).toBeCloseTo(194660.4, 2);
    expect(rows.at(-1)!.balance).toBeCloseTo(0, 6);
    expect(rows).toHaveLength(240);
  });

  it('repays equal principals, and splits evenly at a rate of 0', () => {
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

it('feeRateFromIrr is the flat fee that costs as much, and 0 at a rate of 0', () => {
  expect(feeRateFromIrr(0.1095, 12)).toBeCloseTo(0.00502500433420855, 15);
  expect(feeRateFromIrr(0.1095, 12, 12)).toBe(feeRateFromIrr(0.1095, 12));
  expect(feeRateFromIrr(0.52, 1, 52)).toBeCloseTo(0.01, 12);
  expect(feeRateFromIrr(0, 12)).toBe(0);
});
