import { describe, expect, it } from 'vitest';
import type { Marital } from '../csv/readCreditCsv.js';
import { acceptanceAt, acceptanceWhereGood } from './acceptance.js';
import { type AdverseImpact, adverseImpact, type Judged } from './adverseImpact.js';
import { brierScore, calibrationBins, calibrationError } from './calibration.js';
import { rankMetrics } from './rankMetrics.js';

const rows = (goods: readonly number[], bads: readonly number[]) => [
  ...goods.map(pd => ({ pd, score: pd, bad: false })),
  ...bads.map(pd => ({ pd, score: pd, bad: true })),
];

describe('rank metrics', () => {
  it('count the pairs in which the bad row has the higher score', () => {
    // Pairs: 0.4 > 0.1, 0.4 > 0.3, 0.2 > 0.1, 0.2 < 0.3: three of four.
    expect(rankMetrics(rows([0.1, 0.3], [0.2, 0.4]))).toEqual({ auc: 0.75, gini: 0.5, ks: 0.5 });
  });

  it('count a tie as half, whatever the order of the rows', () => {
    // 0.5 against 0.1: 1; against 0.5 twice: half each; 0.9 against all: 3. (1 + 0.5 + 0.5 + 3) / 6.
    const tied = rows([0.1, 0.5, 0.5], [0.5, 0.9]);
    const figures = rankMetrics(tied)!;
    expect(figures.auc).toBeCloseTo(5 / 6, 12);
    // Up to 0.1: 1/3 of the good, none of the bad. Up to 0.5: all good, half of the bad.
    expect(figures.ks).toBeCloseTo(0.5, 12);
    expect(rankMetrics([...tied].reverse())).toEqual(figures);
  });

  it('are those of chance when all scores are equal', () => {
    expect(rankMetrics(rows([0.3, 0.3, 0.3], [0.3]))).toEqual({ auc: 0.5, gini: 0, ks: 0 });
  });

  it('are undefined when only one outcome occurs', () => {
    expect(rankMetrics(rows([0.1, 0.2], []))).toBeNull();
    expect(rankMetrics(rows([], [0.2]))).toBeNull();
  });
});

describe('calibration', () => {
  it('is scored by the mean squared error', () => {
    // (0.04 + 0.16 + 0.01) / 3
    expect(brierScore(rows([0.2, 0.4], [0.9]))).toBeCloseTo(0.07, 12);
  });

  it('has an error, the distance between mean pd and bad rate in bins of equal size', () => {
    // Ten bins of two: bin i holds pd i/10 twice, one of them bad where i > 4. Errors |i/10 - 0| for 0..4, |i/10 - 0.5| after.
    const each = Array.from({ length: 10 }, (_, i) =>
      rows(i > 4 ? [i / 10] : [i / 10, i / 10], i > 4 ? [i / 10] : []),
    ).flat();
    expect(calibrationError(each)).toBeCloseTo((0 + 0.1 + 0.2 + 0.3 + 0.4 + 0 + 0.1 + 0.2 + 0.3 + 0.4) / 10, 12);
  });

  it('puts each row in its own bin if rows are few, and else makes bins that differ by one row at most', () => {
    expect(calibrationBins(rows([0.1], [0.9]))).toEqual([
      { size: 1, meanPd: 0.1, badRate: 0 },
      { size: 1, meanPd: 0.9, badRate: 1 },
    ]);
    const sizes = calibrationBins(rows(Array(23).fill(0.5), [])).map(({ size }) => size);
    expect(sizes.reduce((a, b) => a + b)).toBe(23);
    expect(new Set(sizes)).toEqual(new Set([2, 3]));
  });
});

describe('acceptance', () => {
  const some = rows([0.1, 0.2, 0.3, 0.5], [0.3, 0.6]);

  it('includes the cut-off itself', () => {
    expect(acceptanceAt(some, 0.3)).toEqual({ cutoff: 0.3, accepted: 4, approvalRate: 4 / 6, badRate: 0.25 });
    expect(acceptanceAt(some, 0.05)).toEqual({ cutoff: 0.05, accepted: 0, approvalRate: 0, badRate: null });
  });

  it('finds the cut-off that accepts the most with a share of good rows, and keeps equal pds together', () => {
    expect(acceptanceWhereGood(some, 1)?.cutoff).toBe(0.2);
    // Up to 0.3: three of four; up to 0.5: four of five. The good row at 0.3 is not accepted without the bad one.
    expect(acceptanceWhereGood(some, 0.75)?.cutoff).toBe(0.5);
    expect(acceptanceWhereGood(some, 0.8)?.cutoff).toBe(0.5);
    expect(acceptanceWhereGood(some, 0.81)?.cutoff).toBe(0.2);
    expect(acceptanceWhereGood(rows([0.5], [0.1]), 0.9)).toBeNull();
  });
});

describe('adverse impact', () => {
  const people = (age: number | null, marital: Marital | null, approved: number, declined: number): Judged[] =>
    Array.from({ length: approved + declined }, (_, i) => ({ protected: { age, marital }, approved: i < approved }));
  const ratios = (impact: AdverseImpact | null) =>
    impact?.groups.map(({ group, ratio, flagged }) => [group, ratio, flagged]);

  it('compares approval rates with the most approved group, and flags ratios below four fifths', () => {
    const judged = [...people(24, 'single', 15, 35), ...people(25, 'single', 20, 30), ...people(60, 'widow', 25, 25)];
    expect(ratios(adverseImpact(judged, 'Age'))).toEqual([
      ['under 25', 0.6, true],
      ['25-34', 0.8, false],
      ['55 and over', 1, false],
    ]);
    expect(ratios(adverseImpact(judged, 'Marital'))).toEqual([
      ['single', 0.7, true],
      ['widow', 1, false],
    ]);
  });

  it('does not compare with a group that is too small', () => {
    const judged = [...people(20, null, 29, 0), ...people(40, null, 20, 20), ...people(50, null, 16, 24)];
    const impact = adverseImpact(judged, 'Age')!;
    expect(ratios(impact)).toEqual([
      ['under 25', 2, false],
      ['35-44', 1, false],
      ['45-54', 0.8, false],
    ]);
    expect(impact.groups.map(({ small }) => small)).toEqual([true, false, false]);
  });

  it('leaves out rows that do not state the attribute, and is not measured when no row does', () => {
    expect(adverseImpact(people(30, null, 5, 5), 'Marital')).toBeNull();
    expect(ratios(adverseImpact(people(30, 'married', 0, 40), 'Age'))).toEqual([['25-34', null, false]]);
  });
});
