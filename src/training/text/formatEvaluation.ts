import type { Evaluation } from '../evaluate.js';
import { protectedAttributes } from '../metrics/adverseImpact.js';
import { decimals, formatImpact, formatTable, percent } from './formatTable.js';

/** An evaluation as text for people. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { rank, atCutoff, whereGood, adverseImpact } = evaluation;
  const undefinedRank = 'undefined: only one outcome occurs';
  const ranked = (name: 'auc' | 'gini' | 'ks') => (rank ? decimals(rank[name]) : undefinedRank);
  const acceptances = [
    { label: `pd at most ${decimals(atCutoff.cutoff)} (cut-off)`, acceptance: atCutoff },
    ...whereGood.map(({ good, acceptance }) => ({
      label: `${(100 * good).toFixed(0)} % of the accepted good`,
      acceptance,
    })),
  ];
  return [
    `Model ${evaluation.model} on ${evaluation.rows} rows, of which ${percent(evaluation.badRate)} bad`,
    ...(evaluation.trainedOn
      ? ['The model was trained on this data and does worse on unseen rows; see its training report.']
      : []),
    '',
    ...formatTable([
      ['AUC', ranked('auc')],
      ['Gini', ranked('gini')],
      ['KS', ranked('ks')],
      ['Brier score', decimals(evaluation.brier)],
      ['Calibration error (10 bins of equal size)', decimals(evaluation.calibrationError)],
      ['Mean probability of default', percent(evaluation.meanPd)],
    ]),
    '',
    ...formatTable([
      ['Accepted', 'pd up to', 'rows', 'approval rate', 'bad rate'],
      ...acceptances.map(({ label, acceptance }) =>
        acceptance
          ? [
              label,
              decimals(acceptance.cutoff),
              String(acceptance.accepted),
              percent(acceptance.approvalRate),
              acceptance.badRate === null ? '-' : percent(acceptance.badRate),
            ]
          : [label, '-', '0', percent(0), '-'],
      ),
    ]),
    '',
    ...protectedAttributes.flatMap(by => [...formatImpact(by, adverseImpact[by]), '']),
    ...formatTable([
      ['Calibration by rising pd', 'rows', 'mean pd', 'bad rate'],
      ...evaluation.calibrationBins.map(({ size, meanPd, badRate }, index) => [
        `bin ${index + 1}`,
        String(size),
        percent(meanPd),
        percent(badRate),
      ]),
    ]),
    '',
  ].join('\n');
}
