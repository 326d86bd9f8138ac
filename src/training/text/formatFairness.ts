import type { Fairness, FairnessFigures } from '../fairness.js';
import { FOUR_FIFTHS } from '../metrics/adverseImpact.js';
import { decimals, formatTable, percent } from './formatTable.js';

/** What fairness costs, as text for people. */
export function formatFairness({ rows, young, old, cutoff, without, curve, cutoffs }: Fairness): string {
  const heads = ['AUC', 'Brier', `ratio at ${cutoff}`, ''];
  return [
    'Approval rate under 25 divided by that of the age band with the highest, on unseen rows',
    `(${rows} rows, of which ${young} are under 25 and ${old} from 45 on)`,
    '',
    ...formatTable([
      ['Without', 'log-odds, young - old', ...heads],
      ...without.map(each => [each.input, each.carries.toFixed(2), ...cells(each)]),
    ]),
    '',
    ...formatTable([['Penalty on the gap', ...heads], ...curve.map(each => [String(each.gap), ...cells(each)])]),
    '',
    ...formatTable([
      ['Cut-off, with the penalty in use', 'accepted', 'of which bad', 'ratio', ''],
      ...cutoffs.map(each => [
        String(each.cutoff),
        percent(each.approvalRate),
        percent(each.badRate ?? 0),
        ...ratioCells(each.ratio),
      ]),
    ]),
    '',
  ].join('\n');
}

const cells = ({ auc, brier, ratio }: FairnessFigures) => [decimals(auc), decimals(brier), ...ratioCells(ratio)];

const ratioCells = (ratio: number | null) => [
  ratio?.toFixed(3) ?? '-',
  ratio !== null && ratio < FOUR_FIFTHS ? 'below 0.80' : '',
];
