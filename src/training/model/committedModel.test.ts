import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { baselines } from '../baselines.js';
import { readCreditCsv } from '../csv/readCreditCsv.js';
import { adverseImpact } from '../metrics/adverseImpact.js';
import { foldMetrics } from '../metrics/foldMetrics.js';
import { seededRandom, stratifiedFolds } from '../random.js';
import { trainSegments } from '../segments/trainSegments.js';
import type { TrainingReport } from '../TrainingReport.js';
import { crossPredict } from './crossPredict.js';
import { fitCalibrated, roundModel } from './fitCalibrated.js';
import { fitParts } from './fitParts.js';
import { type Input, inputs } from './inputs.js';
import type { Penalties } from './Penalties.js';
import { readModel } from './readModel.js';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const csv = text('../data/credit_data.csv');
const rows = readCreditCsv(csv);
const report = JSON.parse(text('../../lending/score/model/credit-2026-11.report.json')) as TrainingReport;

/** Fits take long on a busy machine. */
const PATIENCE = 300_000;

describe('the committed model', () => {
  it('is a valid model file that names the committed data', () => {
    expect(readModel(text('../../lending/score/model/credit-2026-11.json'))).toEqual(currentModel);
    expect(currentModel.dataHash).toBe(createHash('sha256').update(csv).digest('hex'));
    expect(currentModel.rows).toBe(rows.length);
    expect(report).toMatchObject({
      version: currentModel.version,
      dataHash: currentModel.dataHash,
      seed: currentModel.seed,
    });
    expect(currentModel.expected.auc).toBe(report.metrics.auc.mean);
    expect(report.metrics.auc.mean).toBeGreaterThanOrEqual(0.85);
    expect(report.metrics.brier.mean).toBeLessThanOrEqual(0.1345);
  });

  it(
    'is what training makes of the data, to the last digit',
    () => {
      const { additive, penalties } = fitCalibrated(rows, inputs, currentModel.seed);
      const { referenceLogOdds, parts } = currentModel;
      expect(JSON.stringify(additive)).toBe(JSON.stringify({ referenceLogOdds, parts }));
      expect(penalties).toEqual(report.penalties);
      expect(roundModel(trainSegments(rows, currentModel.seed).segments)).toEqual(currentModel.segments);
    },
    PATIENCE,
  );

  it(
    'ranks unseen rows better than plain logistic regression, and than one on splines and ratios, and keeps the four-fifths rule by age',
    () => {
      const folds = stratifiedFolds(
        rows.map(({ bad }) => bad),
        10,
        seededRandom(2026),
      );
      const measure = (own: readonly Input[], penalties: Penalties) => {
        const predictions = crossPredict(rows, folds, others => fitParts(others, own, penalties));
        const { auc, brier } = foldMetrics(
          Array.from({ length: 10 }, (_, fold) => predictions.filter(each => each.fold === fold)),
        );
        const approved = predictions.map(({ row, pd }) => ({
          protected: row.protected,
          approved: pd <= currentPolicy.cutoff,
        }));
        return { auc: auc.mean, brier: brier.mean, ofAges: adverseImpact(approved, 'Age')!.groups };
      };
      const model = measure(inputs, report.penalties);
      const [plain, splines] = baselines.map(each => measure(each.inputs, each.penalties));
      expect(plain!.auc).toBeGreaterThan(0.83);
      expect(splines!.auc).toBeGreaterThan(plain!.auc + 0.005);
      expect(model.auc).toBeGreaterThan(splines!.auc + 0.002);
      expect(model.brier).toBeLessThan(splines!.brier - 0.001);
      expect(model.auc).toBeGreaterThan(0.852);
      expect(model.brier).toBeLessThan(0.1355);
      for (const { group, flagged } of model.ofAges) expect({ group, flagged }).toEqual({ group, flagged: false });
      const free = measure(inputs, { ...report.penalties, gap: 0 });
      expect(free.ofAges[0]?.flagged).toBe(true);
      expect(free.auc - model.auc).toBeLessThan(0.01);
    },
    PATIENCE,
  );

  it(
    'depends on age in nothing but the penalty on the gap, and not on marital status',
    () => {
      const penalties = { rise: 6, bend: 3, table: 2, gap: 0 };
      const some = csv.split('\n').slice(0, 800);
      const others = some.map((line, i) =>
        i === 0
          ? line
          : line
              .split(',')
              .map((field, column) => (column === 4 ? String(18 + (i % 50)) : column === 5 ? 'widow' : field))
              .join(','),
      );
      const [as, changed] = [some, others].map(lines => fitParts(readCreditCsv(lines.join('\n')), inputs, penalties));
      expect(changed).toEqual(as);
    },
    PATIENCE,
  );
});
