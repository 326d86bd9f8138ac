/** Solves a symmetric, positive definite system by Cholesky's decomposition. The matrix is overwritten. */
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
