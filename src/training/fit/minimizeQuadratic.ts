export interface QuadraticModel {
  readonly gradient: Float64Array;
  /** Symmetric and positive definite. */
  readonly hessian: readonly Float64Array[];
}

const MOST_ROUNDS = 200;
const SWEEPS = 20;
const TOLERANCE = 1e-9;

/**
 * Minimises a quadratic function, given by its Hessian and its gradient at `from`, over the points of allowed signs: 1 not
 * negative, -1 not positive, 0 either. In each round, sweeps of coordinate descent find which coordinates stay at zero. An exact
 * solution for the others follows, cut short if one of them reaches zero. Every step goes down, so the search cannot cycle.
 */
export function minimizeQuadratic(
  { gradient: at, hessian }: QuadraticModel,
  from: Float64Array,
  signs: readonly number[],
) {
  const x = Float64Array.from(from);
  const gradient = Float64Array.from(at);
  const move = (j: number, to: number) => {
    const change = to - x[j]!;
    if (change === 0) return;
    x[j] = to;
    const row = hessian[j]!;
    for (let k = 0; k < x.length; k++) gradient[k]! += change * row[k]!;
  };
  const descend = (j: number) => {
    const free = x[j]! - gradient[j]! / hessian[j]![j]!;
    move(j, signs[j]! * free < 0 ? 0 : free);
  };
  /** Whether a coordinate is at zero and its sign holds it there. */
  const held = (j: number) => signs[j] !== 0 && x[j] === 0 && signs[j]! * gradient[j]! >= 0;

  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let sweep = 0; sweep < SWEEPS; sweep++) for (let j = 0; j < x.length; j++) descend(j);
    const free = [...x.keys()].filter(j => !held(j));
    const step = solvePositive(
      free.map(j => free.map(k => hessian[j]![k]!)),
      free.map(j => -gradient[j]!),
    );
    let share = 1;
    free.forEach((j, index) => {
      const next = x[j]! + step[index]!;
      if (signs[j]! * next < 0) share = Math.min(share, x[j]! / (x[j]! - next));
    });
    free.forEach((j, index) => {
      const next = x[j]! + share * step[index]!;
      move(j, signs[j]! * next < 0 ? 0 : next);
    });
    if (x.every((_, j) => Math.abs(gradient[j]!) < TOLERANCE || held(j))) break;
  }
  return x;
}

/** Solves a symmetric, positive definite system by Cholesky's decomposition. Overwrites the matrix. */
export function solvePositive(matrix: number[][], right: readonly number[]): number[] {
  const n = right.length;
  for (let j = 0; j < n; j++) {
    const row = matrix[j]!;
    for (let k = 0; k <= j; k++) {
      const other = matrix[k]!;
      let sum = row[k]!;
      for (let m = 0; m < k; m++) sum -= row[m]! * other[m]!;
      row[k] = j === k ? Math.sqrt(sum) : sum / other[k]!;
    }
  }
  const x = [...right];
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) x[j]! -= matrix[j]![k]! * x[k]!;
    x[j]! /= matrix[j]![j]!;
  }
  for (let j = n - 1; j >= 0; j--) {
    for (let k = j + 1; k < n; k++) x[j]! -= matrix[k]![j]! * x[k]!;
    x[j]! /= matrix[j]![j]!;
  }
  return x;
}
