import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logistic } from '../../lending/score/logistic.js';
import { plattScale } from '../model/calibrate.js';
import { seededRandom } from '../random.js';
import { fitLogistic, type LogisticProblem } from './fitLogistic.js';
import { solvePositive } from './minimizeQuadratic.js';

const ridge = (size: number, by: number) =>
  Array.from({ length: size }, (_, j) => Float64Array.from({ length: size }, (_, k) => (j === k ? by : 0)));

function randomProblem(seed: number): LogisticProblem {
  const random = seededRandom(seed);
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: 120 }, () => random() * 2 - 1));
  // Two columns are nearly the same, as with ratios.
  columns.push(columns[0]!.map(x => x + 0.01 * random()));
  const bad = Array.from({ length: 120 }, (_, i) => random() < logistic(columns[0]![i]! - 2 * columns[1]![i]! - 1));
  return { columns, bad, penalty: ridge(6, 0.5), sign: [0, 1, -1, 1, 0, -1] };
}

describe('a logistic regression', () => {
  it('without inputs has the log-odds of the data', () => {
    const { intercept } = fitLogistic({ columns: [], bad: [true, false, false, false], penalty: [], sign: [] });
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 9);
  });

  it('on one yes-or-no input without penalty has the log odds ratio of the table', () => {
    // Exposed: 3 bad, 1 good. Not: 1 bad, 2 good.
    const columns = [Float64Array.of(1, 1, 1, 1, 0, 0, 0)];
    const bad = [true, true, true, false, true, false, false];
    const { intercept, coefficients } = fitLogistic({ columns, bad, penalty: ridge(1, 0), sign: [0] });
    expect(intercept).toBeCloseTo(Math.log(1 / 2), 7);
    expect(coefficients[0]).toBeCloseTo(Math.log(3) - Math.log(1 / 2), 7);
  });

  it('is optimal: the gradient is zero, or a sign holds the coefficient at zero against it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), seed => {
        const problem = randomProblem(seed);
        const { intercept, coefficients } = fitLogistic(problem);
        const residual = problem.bad.map(
          (bad, i) =>
            logistic(coefficients.reduce((sum, b, j) => sum + b * problem.columns[j]![i]!, intercept)) - (bad ? 1 : 0),
        );
        expect(residual.reduce((sum, r) => sum + r, 0)).toBeCloseTo(0, 6);
        coefficients.forEach((b, j) => {
          const gradient = residual.reduce((sum, r, i) => sum + r * problem.columns[j]![i]!, 0.5 * b);
          const sign = problem.sign[j]!;
          if (sign !== 0) expect(sign * b).toBeGreaterThanOrEqual(0);
          if (sign !== 0 && b === 0) expect(sign * gradient).toBeGreaterThanOrEqual(-1e-6);
          else expect(Math.abs(gradient)).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bits for the same input', () => {
    expect(fitLogistic(randomProblem(7))).toEqual(fitLogistic(randomProblem(7)));
  });

  it('stays finite when the inputs separate the outcomes completely', () => {
    const columns = [Float64Array.of(-2, -1, 1, 2)];
    const { coefficients } = fitLogistic({
      columns,
      bad: [false, false, true, true],
      penalty: ridge(1, 0.1),
      sign: [0],
    });
    expect(coefficients[0]).toBeGreaterThan(1);
    expect(coefficients[0]).toBeLessThan(10);
  });
});

describe('calibration by Platt', () => {
  it('keeps calibrated log-odds, and shrinks exaggerated ones', () => {
    // At log-odds of ln 3, three of four are bad; at -ln 3, one of four.
    const rows = (factor: number) =>
      [1, 1, 1, 0, -1, 0, 0, 0].map((_, i) => ({
        logOdds: (i < 4 ? 1 : -1) * factor * Math.log(3),
        bad: i < 3 || i === 4,
      }));
    expect(plattScale(rows(1)).slope).toBeCloseTo(1, 5);
    expect(plattScale(rows(1)).intercept).toBeCloseTo(0, 5);
    expect(plattScale(rows(2)).slope).toBeCloseTo(0.5, 5);
  });
});

describe("Cholesky's decomposition", () => {
  it('solves a system that was solved by hand', () => {
    // 4x + 2y = 10, 2x + 3y = 11
    const [x, y] = solvePositive(
      [
        [4, 2],
        [2, 3],
      ],
      [10, 11],
    );
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(3, 12);
  });
});
