import {
  type LatenessInput,
  type LatenessModel,
  latenessInputNames,
  latenessInputs,
  latenessInputsOf,
} from '../../lending/reminders/lateness/LatenessModel.js';
import type { LatenessRow } from '../../lending/reminders/lateness/latenessRows.js';
import { fitLogistic } from '../fit/fitLogistic.js';

/** Draws coefficients towards zero as much as so many installments would. */
const PENALTY = 2;
/** Who is at least so much more likely to be late than the average is reminded earlier. */
const EARLY_TIMES = 2;
const DIGITS = 1e4;

/** Fits the model by logistic regression. The same rows give the same model. @throws RangeError where all or none were late */
export function fitLateness(rows: readonly LatenessRow[], version: string): LatenessModel {
  const lateRate = rows.filter(({ late }) => late).length / rows.length;
  if (!(lateRate > 0 && lateRate < 1))
    throw new RangeError('The model needs installments that were paid late, and installments that were not.');
  const inputs = rows.map(({ history }) => latenessInputsOf(history));
  const { intercept, coefficients } = fitLogistic({
    columns: latenessInputNames.map(name => Float64Array.from(inputs, each => each[name])),
    bad: rows.map(({ late }) => late),
    penalty: latenessInputNames.map((_, j) =>
      Float64Array.from(latenessInputNames, (__, k) => (j === k ? PENALTY : 0)),
    ),
    sign: latenessInputNames.map(name => latenessInputs[name]),
  });
  const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS;
  return {
    version,
    intercept: rounded(intercept),
    coefficients: Object.fromEntries(
      latenessInputNames.map((name, index) => [name, rounded(coefficients[index]!)]),
    ) as Record<LatenessInput, number>,
    earlyFrom: rounded(EARLY_TIMES * lateRate),
  };
}
