import type { CreditModel } from '../../lending/score/CreditModel.js';
import type { Acceptance } from '../metrics/acceptance.js';
import type { FoldMetrics } from '../metrics/foldMetrics.js';
import type { TrainingReport } from '../TrainingReport.js';
import { decimals, formatImpact, formatTable, percent } from './formatTable.js';

/** A training report as text for people. */
export function formatTraining({ segments }: CreditModel, report: TrainingReport): string {
  const metrics = (name: string, { auc, gini, ks, brier }: FoldMetrics) => [
    name,
    ...[auc, gini, ks, brier].map(({ mean, sd }) => `${decimals(mean)} ± ${decimals(sd)}`),
  ];
  const { acceptance, whereGood, penalties, calibration } = report;
  const accepted = ({ cutoff, approvalRate, badRate }: Acceptance) =>
    `at pd ${decimals(cutoff)}: ${percent(approvalRate)} accepted, of which ${percent(badRate ?? 0)} bad`;
  return [
    `Model ${report.version}, trained on ${report.rows} rows, of which ${percent(report.badRate)} bad (SHA-256 ${report.dataHash.slice(0, 16)}...)`,
    '',
    'On rows not trained on, mean and standard deviation between folds',
    `(${report.method}):`,
    ...formatTable([
      ['', 'AUC', 'Gini', 'KS', 'Brier'],
      metrics('this model', report.metrics),
      ...report.baselines.map(each => metrics(each.name, each.metrics)),
    ]),
    `  Calibration error (10 bins of equal size): ${decimals(report.calibrationError)}`,
    `  Penalties: rise ${penalties.rise}, bend ${penalties.bend}, table ${penalties.table}, gap ${penalties.gap}; calibration: ${decimals(calibration.intercept)} + ${decimals(calibration.slope)} x log-odds`,
    `  The model's own cut-off, where ${percent(whereGood.good)} of the accepted are good, ${whereGood.acceptance ? accepted(whereGood.acceptance) : 'does not exist'}`,
    `  The cut-off of the policy, ${accepted(acceptance)}. The tables of adverse impact are of this one`,
    '',
    ...formatTable([
      ['Log-odds of default by input', 'lowest', 'highest', 'sd'],
      ...report.inputs.map(({ input, lowest, highest, sd }) => [
        input,
        lowest.toFixed(2),
        highest.toFixed(2),
        sd.toFixed(2),
      ]),
    ]),
    '',
    ...report.adverseImpact.flatMap(impact => [...formatImpact(impact.by, impact), '']),
    `Segments: mean silhouette ${segments.silhouette.toFixed(2)}, which is ${strengthOf(segments.silhouette)}`,
    `  (tried: ${report.silhouettes.map(({ count, silhouette }) => `${count}: ${silhouette.toFixed(3)}`).join(', ')})`,
    ...formatTable([
      ['Segment', 'rows', 'bad rate'],
      ...segments.list.map(({ name, size, badRate }) => [name, String(size), percent(badRate)]),
    ]),
    '',
  ].join('\n');
}

/** What a silhouette means, by Kaufman and Rousseeuw. */
const strengthOf = (silhouette: number) =>
  silhouette > 0.7
    ? 'strong'
    : silhouette > 0.5
      ? 'reasonable'
      : silhouette > 0.25
        ? 'weak: the groups overlap'
        : 'hardly any structure';
