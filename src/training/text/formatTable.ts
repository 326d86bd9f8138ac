/** Lines of aligned columns, the first to the left and the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(cell.length, most[index] ?? 0)),
    [],
  );
  return rows.map(row =>
    `  ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))).join('  ')}`.trimEnd(),
  );
}

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
export const decimals = (value: number) => value.toFixed(4);
