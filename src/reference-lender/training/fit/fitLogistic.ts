/** Columns without intercept; every column as long as `bad`. */
export interface Problem {
  readonly columns: readonly Float64Array[];
  readonly bad: readonly boolean[];
  /** Ridge penalty of each column: half of it times the squared coefficient is added to the negative log-likelihood. */
  readonly ridge: readonly number[];
  /** Which sign a coefficient may have: 1 not negative, -1 not positive, 0 any. */
  readonly sign: readonly (-1 | 0 | 1)[];
}

export interface Fit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly iterations: number;
}

const MOST_ITERATIONS = 60;
const MOST_SWEEPS = 2_000;
const TOLERANCE = 1e-9;

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * Logistic regression with ridge penalty and sign constraints, by Newton steps: each solves its quadratic model over the
 * allowed coefficients by coordinate descent and is halved until the objective falls. The intercept is neither penalised
 * nor constrained. Plain float64 in a fixed order, so that the same input always gives the same bits.
 */
export function fitLogistic({ columns, bad, ridge, sign }: Problem): Fit {
  const n = bad.length;
  const p = columns.length + 1;
  const all = [new Float64Array(n).fill(1), ...columns];
  const penalty = [0, ...ridge];
  const signs = [0, ...sign];
  const badRate = Math.min(Math.max(bad.filter(Boolean).length / n, 1e-6), 1 - 1e-6);
  let coefficients: Float64Array = new Float64Array(p);
  coefficients[0] = Math.log(badRate / (1 - badRate));

  const scoresAt = (beta: Float64Array) => {
    const scores = new Float64Array(n);
    for (let j = 0; j < p; j++) {
      const [column, b] = [all[j]!, beta[j]!];
      if (b !== 0) for (let i = 0; i < n; i++) scores[i]! += b * column[i]!;
    }
    return scores;
  };
  const objective = (scores: Float64Array, beta: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const s = scores[i]!;
      sum += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - (bad[i] ? s : 0);
    }
    for (let j = 0; j < p; j++) sum += 0.5 * penalty[j]! * beta[j]! ** 2;
    return sum;
  };

  let scores = scoresAt(coefficients);
  let value = objective(scores, coefficients);
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const { gradient, hessian } = derivatives(all, bad, scores, penalty, coefficients);
    const target = minimizeQuadratic(gradient, hessian, coefficients, signs);
    let step = 1;
    let next = target;
    for (; ; step /= 2) {
      next = coefficients.map((b, j) => b + step * (target[j]! - b));
      const nextScores = scoresAt(next);
      const nextValue = objective(nextScores, next);
      if (nextValue <= value || step < 1e-10) {
        scores = nextScores;
        const change = value - nextValue;
        value = nextValue;
        const moved = next.reduce((most, b, j) => Math.max(most, Math.abs(b - coefficients[j]!)), 0);
        coefficients = next;
        if (moved < TOLERANCE || (change >= 0 && change < 1e-12 && moved < 1e-6))
          return { intercept: coefficients[0]!, coefficients: [...coefficients.subarray(1)], iterations: iteration };
        break;
      }
    }
  }
  return { intercept: coefficients[0]!, coefficients: [...coefficients.subarray(1)], iterations: MOST_ITERATIONS };
}

function derivatives(
  all: readonly Float64Array[],
  bad: readonly boolean[],
  scores: Float64Array,
  penalty: readonly number[],
  beta: Float64Array,
) {
  const [n, p] = [bad.length, all.length];
  const residual = new Float64Array(n);
  const weight = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const pd = sigmoid(scores[i]!);
    residual[i] = pd - (bad[i] ? 1 : 0);
    weight[i] = Math.max(pd * (1 - pd), 1e-10);
  }
  const gradient = new Float64Array(p);
  const hessian = Array.from({ length: p }, () => new Float64Array(p));
  const weighted = new Float64Array(n);
  for (let j = 0; j < p; j++) {
    const column = all[j]!;
    let slope = penalty[j]! * beta[j]!;
    for (let i = 0; i < n; i++) {
      slope += column[i]! * residual[i]!;
      weighted[i] = column[i]! * weight[i]!;
    }
    gradient[j] = slope;
    for (let k = 0; k <= j; k++) {
      const other = all[k]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weighted[i]! * other[i]!;
      hessian[j]![k] = sum;
      hessian[k]![j] = sum;
    }
    hessian[j]![j]! += penalty[j]!;
  }
  return { gradient, hessian };
}

/** The coefficients of allowed sign that minimise the quadratic with this gradient and Hessian at `from`, by coordinate descent. */
function minimizeQuadratic(
  gradientAt: Float64Array,
  hessian: readonly Float64Array[],
  from: Float64Array,
  signs: readonly number[],
): Float64Array {
  const beta = Float64Array.from(from);
  const gradient = Float64Array.from(gradientAt);
  const p = beta.length;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (let j = 0; j < p; j++) {
      const row = hessian[j]!;
      if (row[j]! <= 0) continue;
      const free = beta[j]! - gradient[j]! / row[j]!;
      const wanted = signs[j]! > 0 ? Math.max(free, 0) : signs[j]! < 0 ? Math.min(free, 0) : free;
      const change = wanted - beta[j]!;
      if (change === 0) continue;
      beta[j] = wanted;
      for (let k = 0; k < p; k++) gradient[k]! += change * row[k]!;
      moved = Math.max(moved, Math.abs(change));
    }
    if (moved < TOLERANCE / 10) break;
  }
  return beta;
}
