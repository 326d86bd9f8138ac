import { describe, expect, it } from 'vitest';
import { type CashFlow, solveApr } from './solveApr.js';

const loan: CashFlow[] = [
  { amount: 1200, time: 0 },
  { amount: -107.2, time: 1, count: 12, step: 1 },
];

describe('solveApr', () => {
  it('annualises the same loan by each convention: a flat 0.60 % a month over 12', () => {
    expect(solveApr('nominal', loan, 12)).toBeCloseTo(13.0342242811, 9);
    expect(solveApr('us-actuarial', loan, 12)).toBe(solveApr('nominal', loan, 12));
    expect(solveApr('cn-irr', loan, 12)).toBeCloseTo(13.84178506639024, 11);
    expect(solveApr('nominal', loan)).toBeCloseTo(solveApr('nominal', loan, 12) / 12, 12);
    const inYears: CashFlow[] = [
      { amount: 1200, time: '0' },
      { amount: -107.2, time: '1/12', count: 12, step: '1/12' },
    ];
    expect(solveApr('effective-annual', inYears)).toBeCloseTo(13.84178506639024, 11);
    expect(solveApr('effective-annual', loan, 12)).toBe(solveApr('cn-irr', loan, 12));
  });

  it('reads odd fractions and periods a year as exact text', () => {
    const flows: CashFlow[] = [
      { amount: 8000, time: 0 },
      { amount: -449.36, time: 0, odd: '52/60' },
      { amount: -465, time: 1, odd: '52/60', count: 18, step: 1 },
      { amount: -200, time: 19, odd: '52/60' },
    ];
    expect(solveApr('us-actuarial', flows, '6')).toBeCloseTo(7.301765159238584, 11);
    const single: CashFlow[] = [
      { amount: 1000, time: 0 },
      { amount: -1080, time: 1 },
    ];
    expect(solveApr('us-actuarial', single, '365/255')).toBeCloseTo(11.45098039215686, 11);
  });

  it('takes flows in any order, with time counted from anywhere', () => {
    const shifted = loan.map(flow => ({ ...flow, time: Number(flow.time) - 5 })).reverse();
    expect(solveApr('nominal', shifted, 12)).toBeCloseTo(solveApr('nominal', loan, 12), 11);
    const late = loan.map(flow => ({ ...flow, time: Number(flow.time) + 1_000_000 }));
    expect(solveApr('nominal', late, 12)).toBeCloseTo(solveApr('nominal', loan, 12), 8);
    const mixed = [
      { amount: -2300, time: 1 },
      { amount: 1000, time: 0 },
      { amount: 1320, time: 2 },
    ];
    expect(solveApr('effective-annual', mixed)).toBeCloseTo(10, 9);
    expect(solveApr('effective-annual', mixed.reverse())).toBeCloseTo(10, 9);
  });

  it('is 0 where payments equal the advance', () => {
    expect(
      solveApr('effective-annual', [
        { amount: 3, time: 0 },
        { amount: -1, time: 1, count: 3, step: 1 },
      ]),
    ).toBe(0);
    expect(
      solveApr(
        'cn-irr',
        [
          { amount: 3, time: 0 },
          { amount: -3, time: 0 },
        ],
        12,
      ),
    ).toBe(0);
  });

  it.each([
    ['two positive roots', [1000, -2300, 1320], 10],
    ['the same the other way round', [-1000, 2300, -1320], 10],
    ['a double root', [1000, -2200, 1210], 10],
    ['a double root that doubles hit exactly', [16, -40, 25], 25],
    ['another one that doubles hit exactly', [4, -12, 9], 50],
    ['a simple root before a double one', [1000, -3500, 4080, -1584], 10],
    ['a negative and a positive root', [1000, -2000, 990], 10],
    ['two negative roots: the nearer to zero', [1000, -1700, 720], -10],
    ['three positive roots', [1000, -3600, 4310, -1716], 10],
    ['close roots', [100_000_000, -220_020_000, 121_022_000], 10],
    ['a negative root alone', [1000, -900], -10],
  ])('chooses the positive root nearest zero, else the negative one: %s', (_, amounts, percent) => {
    const flows = amounts.map((amount, time) => ({ amount, time }));
    expect(solveApr('effective-annual', flows)).toBeCloseTo(percent, 5);
  });

  it('merges flows of opposite sign at the same time', () => {
    const at = (...flows: [amount: number, time: number][]) =>
      solveApr(
        'effective-annual',
        flows.map(([amount, time]) => ({ amount, time })),
      );
    expect(at([1000, 0], [-3000, 1], [700, 1], [1320, 2])).toBeCloseTo(10, 9);
    expect(at([7, 5], [-7, 5], [1000, 6], [-2300, 7], [1320, 8], [9, 9], [-9, 9])).toBeCloseTo(10, 9);
    expect(at([1000, 0], [5, 0.5], [-5, 0.5], [-1100, 1])).toBeCloseTo(10, 9);
    expect(at([1000, 0], [700, 0.5], [-700, 0.5], [-2300, 1], [1320, 2])).toBeCloseTo(10, 9);
    expect(at([1000, 0], [700, 1], [-3000, 1], [1320, 2])).toBeCloseTo(10, 9);
    expect(at([1500, 0], [-500, 0], [-3600, 1], [5000, 2], [-690, 2], [-1716, 3])).toBeCloseTo(10, 9);
    expect(at([1500, 0], [-500, 0], [400, 1], [-4000, 1], [5000, 2], [-690, 2], [400, 3], [-2116, 3])).toBeCloseTo(
      10,
      9,
    );
  });

  it.each([
    ['no flow', []],
    ['only zeros', [{ amount: 0, time: 0 }]],
    [
      'only advances',
      [
        { amount: 1, time: 0 },
        { amount: 1, time: 1 },
      ],
    ],
    [
      'no root between two sign changes',
      [
        { amount: 1000, time: 0 },
        { amount: -1000, time: 1 },
        { amount: 1000, time: 2 },
      ],
    ],
    [
      'all at the same time',
      [
        { amount: 3, time: 0 },
        { amount: -2, time: 0 },
      ],
    ],
  ])('throws no-apr where there is no root: %s', (_, flows) =>
    expect(() => solveApr('effective-annual', flows)).toThrow(
      expect.objectContaining({ kind: 'no-apr', message: 'No rate balances these cash flows' }),
    ),
  );

  it('refuses times that are not numbers', () =>
    expect(() => solveApr('nominal', [{ amount: 1, time: 'soon' }])).toThrow(
      expect.objectContaining({ kind: 'invalid-rate' }),
    ));

  it('solves rates of millions of percent, and a term of one day', () => {
    const flows = (time: string): CashFlow[] => [
      { amount: 150, time: 0 },
      { amount: -191.99, time },
    ];
    expect(solveApr('effective-annual', flows('12/487')) / 2238723.908389607).toBeCloseTo(1, 11);
    expect(
      solveApr('effective-annual', [
        { amount: 100, time: 0 },
        { amount: -100.01, time: '1/365' },
      ]),
    ).toBeCloseTo(100 * (1.0001 ** 365 - 1), 9);
  });

  it('chooses among roots where odd fractions decide the order of the flows', () => {
    const times = [
      [0, 0],
      [1, 0.1],
      [1, 0.9],
    ] as const;
    const worth = (i: number) => times.map(([t, f]) => 1 / ((1 + f * i) * (1 + i) ** t));
    // The later amounts for which both 10 % and 30 % are roots.
    const [[, a1, b1], [, a2, b2]] = [worth(0.1), worth(0.3)] as [number[], number[]];
    const second = (1000 * (b1! - b2!)) / (a1! * b2! - a2! * b1!);
    const third = (1000 * (a2! - a1!)) / (a1! * b2! - a2! * b1!);
    const amounts = [1000, second, third];
    const flows = times.map(([time, odd], k) => ({ amount: amounts[k]!, time, odd }));
    expect(second).toBeLessThan(0);
    expect(third).toBeGreaterThan(0);
    for (const order of [flows, [...flows].reverse()]) expect(solveApr('us-actuarial', order)).toBeCloseTo(10, 8);
  });

  it('finds roots where advances and odd days mix', () => {
    const flows: CashFlow[] = [
      { amount: 20000, time: 0 },
      { amount: 20000, time: 2, odd: '2/30' },
      { amount: 20000, time: 5, odd: '8/30' },
      { amount: -612.36, time: 8, count: 240, step: 1 },
    ];
    expect(solveApr('us-actuarial', flows, 12)).toBeCloseTo(10.25006439506976, 10);
  });
});
