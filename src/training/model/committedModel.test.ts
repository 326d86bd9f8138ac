import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentReference } from '../../lending/risk/currentReference.js';
import { currentRisk } from '../../lending/risk/GuardRails.js';
import { referenceOf } from '../../lending/risk/Reference.js';
import { contributionsOf } from '../../lending/score/contributionsOf.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { scoreOf } from '../../lending/score/scoreOf.js';
import { baselines } from '../baselines.js';
import { readCreditCsv } from '../csv/readCreditCsv.js';
import { adverseImpact, FOUR_FIFTHS } from '../metrics/adverseImpact.js';
import { foldMetrics } from '../metrics/foldMetrics.js';
import { seededRandom, stratifiedFolds } from '../random.js';
import { trainSegments } from '../segments/trainSegments.js';
import type { TrainingReport } from '../TrainingReport.js';
import { train } from '../train.js';
import { crossPredict } from './crossPredict.js';
import { fitCalibrated, roundModel } from './fitCalibrated.js';
import { fitParts } from './fitParts.js';
import { type Input, inputs } from './inputs.js';
import type { Penalties } from './Penalties.js';
import { readModel } from './readModel.js';
import { typicalOf } from './typicalOf.js';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const csv = text('../data/credit_data.csv');
const rows = readCreditCsv(csv);
const report = JSON.parse(text('../../lending/score/model/credit-2026-11.report.json')) as TrainingReport;

/** Fits take long on a busy machine. */
const PATIENCE = 300_000;

/** Whether to repeat the whole training with its cross-validation, and to measure on ten divisions of the rows: a minute more. */
const isWhole = process.env['FENQI_TRAINING'] === 'whole';

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
      const { referenceLogOdds, parts, typical } = currentModel;
      expect(JSON.stringify(additive)).toBe(JSON.stringify({ referenceLogOdds, parts }));
      expect(penalties).toEqual(report.penalties);
      expect(roundModel(typicalOf(rows))).toEqual(typical);
      expect(roundModel(trainSegments(rows, currentModel.seed).segments)).toEqual(currentModel.segments);
      if (!isWhole) return;
      const trained = train({ csv, seed: currentModel.seed, version: currentModel.version });
      expect(JSON.stringify(trained.model)).toBe(JSON.stringify(currentModel));
      expect(JSON.stringify(trained.report)).toBe(JSON.stringify(report));
    },
    PATIENCE,
  );

  /** How well a fit predicts unseen rows, and the approval rates by age at the policy's cut-off. */
  const measure = (own: readonly Input[], penalties: Penalties, seed: number) => {
    const folds = stratifiedFolds(
      rows.map(({ bad }) => bad),
      10,
      seededRandom(seed),
    );
    const predictions = crossPredict(rows, folds, others => fitParts(others, own, penalties));
    const { auc, brier } = foldMetrics(
      Array.from({ length: 10 }, (_, fold) => predictions.filter(each => each.fold === fold)),
    );
    const agesAt = (cutoff: number) => {
      const approved = predictions.map(({ row, pd }) => ({ protected: row.protected, approved: pd <= cutoff }));
      return adverseImpact(approved, 'Age')!.groups;
    };
    return { auc: auc.mean, brier: brier.mean, ofAges: agesAt(currentPolicy.cutoff), agesAt };
  };

  it('is watched against the distribution of its own training data', () => {
    const scored = rows.map(({ facts }) => ({
      logOdds: scoreOf(currentModel, facts).logOdds,
      contributions: Object.fromEntries(
        contributionsOf(currentModel, facts).map(({ input, logOdds }) => [input, logOdds]),
      ),
    }));
    expect(currentReference).toEqual(referenceOf(currentModel.version, 'training', scored));
  });

  it(
    'ranks unseen rows better than plain logistic regression, and than one on splines and ratios',
    () => {
      const model = measure(inputs, report.penalties, 2026);
      const [plain, splines] = baselines.map(each => measure(each.inputs, each.penalties, 2026));
      expect(plain!.auc).toBeGreaterThan(0.83);
      expect(splines!.auc).toBeGreaterThan(plain!.auc + 0.005);
      expect(model.auc).toBeGreaterThan(splines!.auc + 0.002);
      expect(model.brier).toBeLessThan(splines!.brier - 0.001);
      expect(model.auc).toBeGreaterThan(0.853);
      expect(model.brier).toBeLessThan(0.135);
    },
    PATIENCE,
  );

  it(
    'approves people of every age at least four fifths as often as those of the age that is approved most, for less than 0.01 of AUC',
    () => {
      const measured = (isWhole ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [2026]).map(seed =>
        measure(inputs, report.penalties, seed),
      );
      const mean = (of: (each: (typeof measured)[number]) => number) =>
        measured.reduce((sum, each) => sum + of(each), 0) / measured.length;
      measured[0]!.ofAges.forEach(({ group }, n) => {
        expect(
          mean(({ ofAges }) => ofAges[n]!.ratio!),
          group,
        ).toBeGreaterThanOrEqual(FOUR_FIFTHS);
      });
      expect(mean(({ auc }) => auc)).toBeGreaterThanOrEqual(0.85);
      // One division says less: their Brier scores differ by 0.0004.
      expect(mean(({ brier }) => brier)).toBeLessThanOrEqual(isWhole ? 0.1345 : 0.135);
      // The rails let nobody move the cut-off on their own to where that no longer holds.
      const { floor, ceiling } = currentRisk.rails.fair;
      for (let cutoff = floor; cutoff <= ceiling + 1e-9; cutoff += 0.01)
        for (const { ratio, group } of measured[0]!.agesAt(cutoff))
          expect(ratio, `${group} at ${cutoff}`).toBeGreaterThanOrEqual(FOUR_FIFTHS);
      const below = measured[0]!.agesAt(floor - currentRisk.rails.cutoff.step);
      expect(below.some(({ flagged }) => flagged)).toBe(true);
      const free = measure(inputs, { ...report.penalties, gap: 0 }, 2026);
      expect(free.ofAges[0]!.flagged).toBe(true);
      expect(free.auc - mean(({ auc }) => auc)).toBeLessThan(0.01);
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
