import { logistic, logit } from '../../lending/score/logistic.js';
import { minimizeQuadratic } from './minimizeQuadratic.js';

/** A logistic regression to fit. The columns leave out the intercept, and each is as long as `bad`. */
export interface LogisticProblem {
  readonly columns: readonly Float64Array[];
  readonly bad: readonly boolean[];
  /** A symmetric, positive semidefinite matrix over the columns. Half its quadratic form is added to the negative log-likelihood. */
  readonly penalty: readonly Float64Array[];
  /** Which sign a coefficient may have: 1 not negative, -1 not positive, 0 either. */
  readonly sign: readonly (-1 | 0 | 1)[];
}

export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const MOST_ITERATIONS = 50;
const TOLERANCE = 1e-8;
/** The relative rounding error of the objective. A whole step that raises it by less is still the better point near the minimum. */
const ROUNDING = 1e-13;

/**
 * Logistic regression with a quadratic penalty and sign constraints, by Newton's method. Each step minimises the quadratic model
 * over the allowed coefficients and is halved until the objective falls. The intercept is neither penalised nor constrained. The
 * same input gives the same bits. Written here because ml-logistic-regression has neither an intercept nor constraints.
 */
export function fitLogistic({ columns, bad, penalty, sign }: LogisticProblem): LogisticFit {
  const rows = sparseRows([new Float64Array(bad.length).fill(1), ...columns]);
  const p = columns.length + 1;
  const full = [new Float64Array(p), ...penalty.map(row => Float64Array.from([0, ...row]))];
  const signs = [0, ...sign];
  let beta: Float64Array = new Float64Array(p);
  const badRate = bad.filter(Boolean).length / bad.length;
  beta[0] = logit(badRate);
  let value = objective(rows, bad, full, beta);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const target = minimizeQuadratic(derivatives(rows, bad, full, beta), beta, signs);
    let next = target;
    let nextValue = objective(rows, bad, full, next);
    for (let step = 0.5; nextValue > value * (1 + ROUNDING) && step > 1e-9; step /= 2) {
      next = beta.map((b, j) => b + step * (target[j]! - b));
      nextValue = objective(rows, bad, full, next);
    }
    const moved = next.reduce((most, b, j) => Math.max(most, Math.abs(b - beta[j]!)), 0);
    beta = next;
    value = nextValue;
    if (moved < TOLERANCE) break;
  }
  return { intercept: beta[0]!, coefficients: [...beta.subarray(1)] };
}

function scoreOfRow({ starts, indices, values }: SparseRows, i: number, beta: Float64Array): number {
  let score = 0;
  for (let at = starts[i]!; at < starts[i + 1]!; at++) score += values[at]! * beta[indices[at]!]!;
  return score;
}

function objective(
  rows: SparseRows,
  bad: readonly boolean[],
  penalty: readonly Float64Array[],
  beta: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < bad.length; i++) {
    const score = scoreOfRow(rows, i, beta);
    sum += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - (bad[i] ? score : 0);
  }
  return sum + 0.5 * penalty.reduce((all, row, j) => all + beta[j]! * dot(row, beta), 0);
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, j) => sum + x * b[j]!, 0);

function derivatives(rows: SparseRows, bad: readonly boolean[], penalty: readonly Float64Array[], beta: Float64Array) {
  const { starts, indices, values } = rows;
  const gradient = Float64Array.from(penalty, row => dot(row, beta));
  const hessian = penalty.map(row => Float64Array.from(row));
  for (let i = 0; i < bad.length; i++) {
    const pd = logistic(scoreOfRow(rows, i, beta));
    const residual = pd - (bad[i] ? 1 : 0);
    const weight = pd * (1 - pd);
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const [j, x] = [indices[at]!, values[at]!];
      gradient[j]! += x * residual;
      const row = hessian[j]!;
      const weighted = x * weight;
      // Indices ascend, so this fills the lower half.
      for (let other = starts[i]!; other <= at; other++) row[indices[other]!]! += weighted * values[other]!;
    }
  }
  hessian.forEach((row, j) => {
    for (let k = 0; k < j; k++) hessian[k]![j] = row[k]!;
  });
  return { gradient, hessian };
}

/** A matrix by rows without its zeros. Row i is at `starts[i]` up to, not including, `starts[i + 1]`, with ascending columns. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

function sparseRows(columns: readonly Float64Array[]): SparseRows {
  const n = columns[0]!.length;
  const starts = new Int32Array(n + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < n; i++) {
    columns.forEach((column, j) => {
      if (column[i] === 0) return;
      indices.push(j);
      values.push(column[i]!);
    });
    starts[i + 1] = indices.length;
  }
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
