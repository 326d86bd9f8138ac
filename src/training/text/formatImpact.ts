import { type AdverseImpact, SUFFICIENT } from '../metrics/adverseImpact.js';
import { formatTable, percent } from './formatTable.js';

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
    ...(small ? [`  * fewer than ${SUFFICIENT} rows: not compared with, and its own ratio means little`] : []),
  ];
}
