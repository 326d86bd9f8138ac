import type { CreditFacts } from '../../lending/score/CreditFacts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { logistic, logit } from '../../lending/score/logistic.js';
import report from '../../lending/score/model/credit-2026-11.report.json' with { type: 'json' };
import { scoreOf } from '../../lending/score/scoreOf.js';

/**
 * What became of the rows of the training data that the model had not seen, in ten bins by its prediction: points of log-odds predicted and
 * log-odds found, both ascending. Half a bad row is added to each bin, because none among 334 is not the same as never.
 */
const found: readonly (readonly [predicted: number, found: number])[] = ascending(
  report.calibrationBins.map(
    ({ size, meanPd, badRate }) => [logit(meanPd), logit((badRate * size + 0.5) / (size + 1))] as const,
  ),
);

/** Neighbours in the wrong order share their mean. */
function ascending(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const pools: { sum: number; size: number }[] = [];
  for (const [, y] of points) {
    let pool = { sum: y, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  const heights = pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size));
  return points.map(([x], index) => [x, heights[index]!]);
}

/** The log-odds found at a prediction: straight between the bins, and parallel to the prediction beyond the outer ones. */
function foundAt(predicted: number): number {
  const right = found.findIndex(([x]) => predicted < x);
  if (right <= 0) {
    const [x, y] = right === 0 ? found[0]! : found.at(-1)!;
    return y + predicted - x;
  }
  const [[x0, y0], [x1, y1]] = [found[right - 1]!, found[right]!];
  return y0 + ((y1 - y0) * (predicted - x0)) / (x1 - x0);
}

/** (16 sqrt 3 / 15 pi)^2: how a logistic curve flattens when its argument is blurred by a normal of variance 1 (Zeger, Liang and Albert 1988). */
const FLATTENING = ((16 * Math.sqrt(3)) / (15 * Math.PI)) ** 2;

/**
 * The chance that a loan on these facts fails within the horizon, which nobody in the simulation knows. On average over people with the same
 * facts it is what was found in the training data. A person's own luck (`frailty` times a standard normal) stays with them.
 *
 * It comes from the shipped model, whatever model the lender decides with: a lender's own model is tried against the same people.
 */
export function trueRiskOf(facts: CreditFacts, frailty: number, own: number): number {
  const average = foundAt(scoreOf(currentModel, facts).logOdds);
  return logistic(average * Math.sqrt(1 + FLATTENING * frailty ** 2) + frailty * own);
}
