/** A matrix by rows, without its zeros: of row i, what stands from `starts[i]` to before `starts[i + 1]`, columns ascending. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export function sparseRows(columns: readonly Float64Array[]): SparseRows {
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
