import { monthsOf } from '../../lending/policy/limitsOf.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { currentReference } from '../../lending/risk/currentReference.js';
import { currentRisk, type RiskSettings } from '../../lending/risk/GuardRails.js';
import { propose } from '../../lending/risk/propose.js';
import { type ParameterSet, parametersOf, withParameters } from '../../lending/risk/RiskParameters.js';
import type { WatchedApplication, WatchedLoan } from '../../lending/risk/Watched.js';
import { watch } from '../../lending/risk/watch.js';
import { logit } from '../../lending/score/logistic.js';
import { isoDay } from '../days.js';
import type { Answer, Step } from '../Run.js';
import type { Loan } from './Loan.js';
import type { World } from './World.js';

/**
 * The lender's dynamic risk: at the end of each month it looks at its figures, and takes the step that the rules propose. What is beyond the
 * rails, two people approve at once.
 */
export class Watcher {
  #set: ParameterSet;
  #since = isoDay(0);
  readonly steps: Step[] = [];

  constructor(
    private readonly world: World,
    private readonly settings: RiskSettings = currentRisk,
  ) {
    this.#set = { number: 1, ...parametersOf(world.options.configuration) };
  }

  look(): void {
    const { answers, loans, options, lender } = this.world;
    const day = isoDay(this.world.day);
    const first = this.world.day - this.settings.windowDays;
    const seen = watch({
      day,
      applications: answers.filter(each => each.day > first).map(watchedApplication),
      loans: loans.map(loan => watchedLoan(loan, options.configuration.policy)),
      reference: currentReference,
      parameters: this.#set,
      ladder: options.configuration.policy.rate,
      settings: this.settings,
    });
    const step = propose(seen, { parameters: this.#set, since: this.#since }, this.settings);
    if (!step) return;
    this.#set = { number: this.#set.number + 1, ...step.parameters };
    this.#since = day;
    this.steps.push({ day: this.world.day, parameters: this.#set, changes: step.changes, beyond: step.beyond });
    this.world.offset = step.parameters.offset;
    lender.decideBy(withParameters(options.configuration, this.#set));
  }
}

const watchedApplication = ({ day, segment, approved, logOdds, contributions }: Answer): WatchedApplication => ({
  day: isoDay(day),
  segment,
  approved,
  logOdds,
  contributions,
});

/** What the score alone said, without the offset of the set that decided. */
export const scoreAlone = (pd: number | null, offset: number): number | null =>
  pd === null ? null : logit(Math.min(Math.max(pd, 1e-9), 1 - 1e-9)) - offset;

export function watchedLoan(loan: Loan, policy: World['options']['configuration']['policy']): WatchedLoan {
  const { application, day, lateOn, leftLateMinor, defaultedOn, financedMinor, currency, logOdds } = loan;
  const { verdict } = application;
  const unit = purchasingUnitMinor(currency, policy);
  return {
    agreed: isoDay(day),
    segment: verdict.segment,
    logOdds,
    months: verdict.kind === 'approved' ? Math.round(monthsOf(verdict.terms)) : 0,
    financed: financedMinor / unit,
    lateOn: lateOn === null ? null : isoDay(lateOn),
    owedLate: leftLateMinor / unit,
    defaultedOn: defaultedOn === null ? null : isoDay(defaultedOn),
  };
}
