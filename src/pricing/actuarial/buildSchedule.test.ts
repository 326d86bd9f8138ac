import { describe, expect, it } from 'vitest';
import { parseRational } from '../money/parseRational.js';
import { parseRate } from '../money/Rational.js';
import { roundDown, roundUp } from '../money/rounding.js';
import { buildSchedule, type ScheduleSpec } from './buildSchedule.js';

const rows = (spec: Partial<ScheduleSpec>) =>
  buildSchedule({ principalMinor: 1_000_000, count: 6, rate: parseRate('0.0825', 1, 12), ...spec });
const column = (figure: 'totalMinor' | 'interestMinor' | 'principalMinor', spec: Partial<ScheduleSpec>) =>
  rows(spec).map(row => row[figure]);

describe('buildSchedule', () => {
  it('closes by the last payment, or by the last interest of equal payments', () => {
    expect(column('totalMinor', {})).toEqual([170700, 170700, 170700, 170700, 170700, 170701]);
    expect(column('interestMinor', {})).toEqual([6875, 5749, 4615, 3473, 2323, 1166]);
    const equal = { closing: 'equal-payment-last-interest-absorbs' as const };
    expect(column('totalMinor', equal)).toEqual(Array(6).fill(170700));
    expect(column('interestMinor', equal)).toEqual([6875, 5749, 4615, 3473, 2323, 1165]);
    expect(column('totalMinor', { closing: 'last-payment-settles' })).toEqual(column('totalMinor', {}));
  });

  it('gives every row its number, dates, fees and the balance after it', () =>
    expect(
      rows({
        principalMinor: 100,
        count: 2,
        rate: parseRate('0'),
        feeMinor: 3,
        feesMinor: [1, 2],
        dueDates: ['2026-12-23', '2027-01-23', '2027-02-23'],
      }),
    ).toEqual([
      {
        number: 1,
        due: '2026-12-23',
        principalMinor: 50,
        interestMinor: 0,
        feeMinor: 4,
        totalMinor: 54,
        balanceMinor: 50,
      },
      {
        number: 2,
        due: '2027-01-23',
        principalMinor: 50,
        interestMinor: 0,
        feeMinor: 5,
        totalMinor: 55,
        balanceMinor: 0,
      },
    ]));

  it('leaves dates empty and fees at 0 by default', () =>
    expect(rows({ count: 1 })[0]).toMatchObject({ due: '', feeMinor: 0, balanceMinor: 0, number: 1 }));

  it('adds the same fee to every row', () => expect(column('totalMinor', { feeMinor: 5 })[0]).toBe(170705));

  it('uses an agreed payment', () =>
    expect(column('totalMinor', { paymentMinor: 200_000 })).toEqual([200000, 200000, 200000, 200000, 200000, 21149]));

  it('splits the principal by a policy, with interest on the balance', () => {
    expect(column('principalMinor', { remainder: 'last' })).toEqual([166666, 166666, 166666, 166666, 166666, 166670]);
    expect(column('principalMinor', { remainder: 'spread' })).toEqual([166667, 166667, 166667, 166667, 166666, 166666]);
    expect(column('interestMinor', { remainder: 'first' })).toEqual([6875, 5729, 4583, 3437, 2292, 1146]);
    // The closing rule is for level payments only.
    expect(rows({ remainder: 'last', closing: 'equal-payment-last-interest-absorbs' })).toEqual(
      rows({ remainder: 'last' }),
    );
  });

  it('bears simple interest in the first period only', () => {
    expect(column('interestMinor', { first: parseRational('0') })[0]).toBe(0);
    expect(column('interestMinor', { first: parseRational('0'), count: 2 })[1]).toBe(3426);
    expect(column('interestMinor', { first: parseRational('67/61') })[0]).toBe(7551);
    expect(column('interestMinor', { first: parseRational('3') })[0]).toBe(20625);
    expect(rows({ first: parseRational('1') })).toEqual(rows({}));
  });

  it('rounds payment and interest by the given functions', () => {
    expect(column('totalMinor', { paymentRounding: roundDown })[0]).toBe(170699);
    expect(column('totalMinor', { paymentRounding: roundUp })[0]).toBe(170700);
    expect(column('interestMinor', { interestRounding: roundDown })).toEqual([6875, 5748, 4614, 3472, 2323, 1165]);
    expect(column('interestMinor', { interestRounding: roundUp, count: 1, principalMinor: 1 })).toEqual([1]);
  });

  it('ends early if a payment repays more than is owed, or does not cover its interest', () => {
    const small = rows({ principalMinor: 6, count: 12, rate: parseRate('0') });
    expect(small.map(row => row.balanceMinor)).toEqual([5, 4, 3, 2, 1, 0, -1]);
    expect(column('principalMinor', { first: parseRational('600') })).toEqual([-3256136]);
    expect(column('principalMinor', { paymentMinor: 6874 })).toEqual([-1]);
    expect(column('principalMinor', { paymentMinor: 6875 })).toHaveLength(6);
  });
});
