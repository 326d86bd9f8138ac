import { type AdverseImpact, SUFFICIENT } from '../metrics/adverseImpact.js';

/** Lines of aligned columns: the first column is aligned left, the others right. */
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

/** Adverse impact by one attribute, as lines for people. Null: no row states the attribute. */
export function formatImpact(by: AdverseImpact['by'], impact: AdverseImpact | null): string[] {
  if (!impact) return [`Adverse impact by ${by}: not measured, because no row states it.`];
  const small = impact.groups.some(group => group.small);
  return [
    ...formatTable([
      [`Adverse impact by ${by}`, 'rows', 'approval rate', 'ratio', ''],
      ...impact.groups.map(({ group, size, approvalRate, ratio, flagged, small: few }) => [
        group + (few ? ' *' : ''),
        String(size),
        percent(approvalRate),
        ratio === null ? '-' : ratio.toFixed(2),
        flagged ? 'below 0.80' : '',
      ]),
    ]),
    ...(small
      ? [`  * fewer than ${SUFFICIENT} rows: other groups are not compared with it, and its own ratio means little`]
      : []),
  ];
}
