import { logOddsOf } from '../lending/score/scoreOf.js';
import { type CreditRow, readCreditCsv } from './csv/readCreditCsv.js';
import { type Acceptance, acceptanceAt } from './metrics/acceptance.js';
import { type AgeGroup, adverseImpact, ageGroupOf } from './metrics/adverseImpact.js';
import { foldMetrics } from './metrics/foldMetrics.js';
import { crossPredict, type Prediction } from './model/crossPredict.js';
import { GAP, grid } from './model/fitCalibrated.js';
import { fitParts } from './model/fitParts.js';
import { type Input, inputs } from './model/inputs.js';
import type { Penalties } from './model/Penalties.js';
import { seededRandom, stratifiedFolds } from './random.js';

export interface FairnessOptions {
  /** The text of the labelled data, with a column Age; see `readCreditCsv`. */
  readonly csv: string;
  /** The highest pd that is accepted. */
  readonly cutoff: number;
  /** @default 1 */
  readonly seed?: number;
  /** The penalties on the gap that are compared, from 0 on. */
  readonly gaps?: readonly number[];
  /** Called with a line that says what is being done. */
  readonly onProgress?: (line: string) => void;
}

/** How well a fit predicts unseen rows, and how it treats the young. */
export interface FairnessFigures {
  readonly auc: number;
  readonly brier: number;
  /** The approval rate under 25 at the cut-off, divided by that of the age band with the highest. Null: there is nobody to compare. */
  readonly ratio: number | null;
}

export interface Fairness {
  readonly rows: number;
  readonly young: number;
  readonly old: number;
  readonly cutoff: number;
  /** What happens without an input, if nothing keeps the young and the old together. The input that carries most comes first. */
  readonly without: readonly (FairnessFigures & {
    readonly input: string;
    /** How much the input adds to the log-odds of the young, on average, beyond what it adds to those of the old. */
    readonly carries: number;
  })[];
  /** What each penalty on the gap costs. */
  readonly curve: readonly (FairnessFigures & { readonly gap: number })[];
  /** What each cut-off accepts with the penalty in use. */
  readonly cutoffs: readonly (Acceptance & Pick<FairnessFigures, 'ratio'>)[];
}

const FOLDS = 10;
const GAPS = [0, 0.005, GAP, 0.02, 0.03, 0.05, 0.1, 0.3];
const CUTOFFS = [0.3, 0.35, 0.4, 0.45, 0.5];

/**
 * Which inputs carry age into the score, and what it costs to keep it out. Every figure is of ten-fold cross-validation with the
 * same folds and the same other penalties.
 *
 * @throws CsvError
 */
export function fairness({ csv, cutoff, seed = 1, gaps = GAPS, onProgress = () => {} }: FairnessOptions): Fairness {
  const rows = readCreditCsv(csv);
  const folds = stratifiedFolds(
    rows.map(({ bad }) => bad),
    FOLDS,
    seededRandom(seed),
  );
  const predict = (own: readonly Input[], gap: number) =>
    crossPredict(rows, folds, others => fitParts(others, own, penaltiesWith(gap)));
  const without = carriedBy(rows, penaltiesWith(0)).map(({ input, carries }) => {
    onProgress(`Without ${input}`);
    const others = inputs.filter(each => !reads(each, input));
    return { input, carries, ...figuresOf(predict(others, 0), cutoff) };
  });
  const curve = gaps.map(gap => {
    onProgress(`Penalty ${gap}`);
    return { gap, ...figuresOf(predict(inputs, gap), cutoff) };
  });
  const inUse = predict(inputs, GAP);
  return {
    rows: rows.length,
    young: sizeOf(rows, 'young'),
    old: sizeOf(rows, 'old'),
    cutoff,
    without,
    curve,
    cutoffs: CUTOFFS.map(each => ({ ...acceptanceAt(inUse, each), ratio: youngRatio(inUse, each) })),
  };
}

const sizeOf = (rows: readonly CreditRow[], group: AgeGroup) => rows.filter(row => ageGroupOf(row) === group).length;

/** The middle one of the choices that training has. */
const penaltiesWith = (gap: number): Penalties => {
  const choices = grid(gap);
  return choices[Math.floor(choices.length / 2)]!;
};

const readBy = (input: Input) => ('category' in input ? input.category : input.of);
const reads = (input: Input, name: string) => readBy(input) === name || ('by' in input && input.by?.category === name);

function carriedBy(rows: readonly CreditRow[], penalties: Penalties) {
  const { parts } = fitParts(rows, inputs, penalties);
  const [young, old] = (['young', 'old'] as const).map(group => rows.filter(row => ageGroupOf(row) === group));
  return [...new Set(inputs.map(readBy))]
    .map(input => {
      const own = parts.filter(({ of }) => of === input);
      const mean = (some: readonly CreditRow[]) =>
        some.reduce((sum, { facts }) => sum + own.reduce((all, part) => all + logOddsOf(part, facts), 0), 0) /
        Math.max(some.length, 1);
      return { input, carries: mean(young!) - mean(old!) };
    })
    .sort((a, b) => b.carries - a.carries);
}

function figuresOf(predictions: readonly Prediction[], cutoff: number): FairnessFigures {
  const { auc, brier } = foldMetrics(
    Array.from({ length: FOLDS }, (_, fold) => predictions.filter(each => each.fold === fold)),
  );
  return { auc: auc.mean, brier: brier.mean, ratio: youngRatio(predictions, cutoff) };
}

function youngRatio(predictions: readonly Prediction[], cutoff: number): number | null {
  const judged = predictions.map(({ row, pd }) => ({ protected: row.protected, approved: pd <= cutoff }));
  return adverseImpact(judged, 'Age')?.groups[0]?.ratio ?? null;
}
