import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel } from './CreditModel.js';
import { type ScoreInputName, scoreInputs } from './scoreInputs.js';
import { type ModelParts, scoreOf } from './scoreOf.js';

/** What one input does to the score. */
export interface Contribution {
  readonly input: ScoreInputName;
  /**
   * How much the log-odds of default would fall if this input alone were that of the typical good customer. A positive number
   * weighs against the applicant.
   */
  readonly logOdds: number;
  /** The reason that a page shows for this input. */
  readonly reason: DeclineReason;
}

/**
 * What each input does to the score, the heaviest first. An input counts only as far as changing it changes the score of this very
 * applicant, so it is never blamed for what another one does, and the contributions need not add up.
 */
export function contributionsOf(model: ModelParts & Pick<CreditModel, 'typical'>, facts: CreditFacts): Contribution[] {
  const { logOdds } = scoreOf(model, facts);
  return inputNames
    .map((input): Contribution => {
      const { reason, isStated, typically } = scoreInputs[input];
      return {
        input,
        reason: isStated(facts) ? reason : 'not-stated',
        logOdds: logOdds - scoreOf(model, typically(facts, model.typical)).logOdds,
      };
    })
    .sort((a, b) => b.logOdds - a.logOdds);
}

/** `Object.keys` gives plain strings; this record is not open. */
const inputNames = Object.keys(scoreInputs) as ScoreInputName[];
