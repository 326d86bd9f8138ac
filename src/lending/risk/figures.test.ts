import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../policy/currentPolicy.js';
import { logit } from '../score/logistic.js';
import { arrearsOf } from './arrears.js';
import { calibrationOf } from './calibration.js';
import { distributionOf, stabilityOf } from './stability.js';
import { aLoan, parameters } from './testing/someWatch.js';
import { vintagesOf } from './vintages.js';
import { monthsBetween, monthsSeen } from './Watched.js';
import { shareOf } from './wilson.js';

describe('a share of loans', () => {
  it('has the Wilson interval that Newcombe prints for 81 of 263 and for 0 of 20', () => {
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
    const { low, high } = shareOf(81, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
    expect(shareOf(0, 20)).toMatchObject({ share: 0, low: 0 });
    expect(shareOf(0, 20).high.toFixed(4)).toBe('0.1611');
  });

  it('of nothing may be anything', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: 0, low: 0, high: 1 });
  });
});

describe('the stability of a population', () => {
  const halves = { edges: [0], shares: [0.5, 0.5] };
  const values = (below: number, above: number) => [...Array(below).fill(-1), ...Array(above).fill(1)] as number[];

  it('is worked out by hand: 60 of 100 in the first of two halves', () => {
    // 60.5/101 = 0.59901 and 40.5/101 = 0.40099. 0.09901 x ln(1.19802) + 0.09901 x -ln(0.80198) = 0.01789 + 0.02185.
    expect(stabilityOf(halves, values(60, 40))).toMatchObject({ shift: 'stable', count: 100 });
    expect(stabilityOf(halves, values(60, 40)).psi).toBeCloseTo(0.03974, 5);
  });

  it('is 0 where nothing has changed, and finite where a part is empty', () => {
    expect(stabilityOf(halves, values(50, 50)).psi).toBe(0);
    const { psi, shift } = stabilityOf(halves, values(100, 0));
    expect(shift).toBe('shifted-much');
    expect(psi).toBeLessThan(3);
  });

  it('is shifted from 0.1 on, and shifted much from 0.25 on', () => {
    expect(stabilityOf(halves, values(65, 35)).shift).toBe('stable');
    expect(stabilityOf(halves, values(66, 34)).shift).toBe('shifted');
    expect(stabilityOf(halves, values(74, 26)).shift).toBe('shifted');
    expect(stabilityOf(halves, values(75, 25)).shift).toBe('shifted-much');
  });

  it('is measured against deciles, of which equal ones are one part', () => {
    const hundred = Array.from({ length: 100 }, (_, k) => k + 1);
    const { edges, shares } = distributionOf(hundred);
    expect(edges).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(shares).toEqual(Array(10).fill(0.1));
    expect(stabilityOf({ edges, shares }, hundred).psi).toBe(0);
    expect(distributionOf([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]).edges).toEqual([0]);
  });
});

describe('a vintage', () => {
  it('counts a loan in every month that it has lived through, and as late from the month on in which it became late', () => {
    const loans = [
      aLoan({ agreed: '2026-01-10', financed: 100 }),
      aLoan({ agreed: '2026-01-20', financed: 50, lateOn: '2026-03-25', owedLate: 40 }),
      aLoan({ agreed: '2026-03-01', financed: 10 }),
    ];
    const rows = vintagesOf(loans, '2026-04-15').map(each => Object.values(each));
    expect(rows).toEqual([
      ['2026-01', 1, 2, 0, 150, 0],
      ['2026-01', 2, 2, 0, 150, 0],
      // The second loan is three months old from 20 April on.
      ['2026-01', 3, 1, 0, 100, 0],
      ['2026-03', 1, 1, 0, 10, 0],
    ]);
    const later = vintagesOf(loans, '2026-05-25').filter(({ month }) => month === '2026-01');
    expect(later.map(({ monthsOnBook, loans: all, late, owedLate }) => [monthsOnBook, all, late, owedLate])).toEqual([
      [1, 2, 0, 0],
      [2, 2, 0, 0],
      [3, 2, 1, 40],
      [4, 2, 1, 40],
    ]);
  });
});

describe('months', () => {
  it('count when they are whole', () => {
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(0);
    expect(monthsBetween('2026-01-31', '2026-03-31')).toBe(2);
    expect(monthsBetween('2025-11-15', '2026-02-15')).toBe(3);
  });

  it('of a loan are seen three months later, and never more than its term', () => {
    expect(monthsSeen({ agreed: '2026-01-10', months: 6 }, '2026-06-10')).toBe(2);
    expect(monthsSeen({ agreed: '2025-01-10', months: 6 }, '2026-06-10')).toBe(6);
  });
});

describe('calibration', () => {
  // With a horizon of 12 months that a loan has lived through, what is expected is the score itself.
  const ladder = { ...currentPolicy.rate, horizonMonths: 12, seasoning: 1 };
  const calibrating = { day: '2027-06-10', ladder, parameters: { offset: 0 }, leastMonths: 3 };
  const loans = (count: number, pd: number, defaults: number) =>
    Array.from({ length: count }, (_, k) =>
      aLoan({ agreed: '2026-01-10', months: 12, logOdds: logit(pd), defaultedOn: k < defaults ? '2026-08-10' : null }),
    );

  it('compares expected and observed in each band, and is worked out by hand', () => {
    const found = calibrationOf([...loans(100, 0.1, 20), ...loans(50, 0.25, 10)], calibrating);
    const [tenth, quarter] = found.bands.filter(({ observed }) => observed.of);
    expect(tenth).toMatchObject({ from: 0.1, below: 0.15, observed: { count: 20, of: 100 } });
    expect(tenth!.expected).toBeCloseTo(10, 1);
    expect(quarter).toMatchObject({ from: 0.2, below: 0.3, observed: { count: 10, of: 50 } });
    expect(found.expected).toBeCloseTo(22.5, 1);
    expect(found.observed).toMatchObject({ count: 30, of: 150 });
    // (20 x 0.9² + 80 x 0.1² + 10 x 0.75² + 40 x 0.25²) / 150 = 25.125 / 150
    expect(found.brier).toBeCloseTo(0.1675, 3);
  });

  it('fits the offset under which as much is expected as was observed', () => {
    // Odds of 1 to 9 become odds of 1 to 4: ln(9 / 4) = 0.811.
    expect(calibrationOf(loans(1_000, 0.1, 200), calibrating).fittedOffset).toBeCloseTo(0.811, 2);
    expect(calibrationOf(loans(1_000, 0.1, 100), calibrating).fittedOffset).toBeCloseTo(0, 2);
  });

  it('counts a loan by its age alone, and with what its age lets one expect', () => {
    const young = loans(100, 0.1, 0).map(loan => ({ ...loan, agreed: '2027-01-10' }));
    expect(calibrationOf(young, calibrating)).toMatchObject({ observed: { of: 0 }, brier: null, fittedOffset: null });
    const half = young.map(loan => ({ ...loan, agreed: '2026-09-10' }));
    // Half of a year: 1 - 0.9^0.5 = 0.0513.
    expect(calibrationOf(half, calibrating).expected).toBeCloseTo(5.13, 1);
    expect(calibrationOf([aLoan({ logOdds: null })], calibrating).observed.of).toBe(0);
  });
});

describe('arrears', () => {
  it('are those of loans that are old enough and would still be made', () => {
    const old = { agreed: '2026-01-10', lateOn: '2026-04-01' };
    const loans = [
      aLoan({ ...old, segment: 'segment-1', logOdds: -2 }),
      aLoan({ ...old, segment: 'segment-1', logOdds: 2 }),
      aLoan({ ...old, segment: 'segment-2', logOdds: -2, lateOn: null }),
      aLoan({ ...old, segment: null, logOdds: null }),
      // Another model scored it, or the score was erased.
      aLoan({ ...old, segment: 'segment-1', logOdds: null }),
      aLoan({ agreed: '2026-05-01', logOdds: -2 }),
    ];
    const found = arrearsOf(loans, { day: '2026-06-10', parameters, leastMonths: 3 });
    expect(found.scored).toMatchObject({ count: 1, of: 2 });
    expect(found.segments).toMatchObject({ 'segment-1': { count: 1, of: 1 }, 'segment-2': { count: 0, of: 1 } });
    expect(found.starter).toMatchObject({ count: 1, of: 1 });
  });
});
