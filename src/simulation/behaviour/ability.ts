import type { Assumptions } from '../assumptions.js';
import { MONTH_DAYS, monthOf } from '../days.js';
import { type DrawOf, wholeIn } from '../draws.js';
import { type Economy, economies } from '../economy.js';
import { type Timing, timings } from '../timing.js';

/** Days from `from` up to but not including `until` on which a person cannot pay. */
export interface Inability {
  readonly from: number;
  readonly until: number;
}

export interface Nature {
  readonly draw: DrawOf;
  readonly assumptions: Assumptions;
  readonly economy: Economy;
  readonly timing: Timing;
}

/**
 * When a loan fails, if it does before its last installment. Hazards are proportional: hard times multiply them.
 *
 * @param key of the loan
 * @param risk the chance that it fails, in steady times, once all of its risk has come true
 */
export function failureOf(
  { draw, assumptions, economy, timing }: Nature,
  key: number,
  { risk, day, months }: { readonly risk: number; readonly day: number; readonly months: number },
): Inability | null {
  const { recovers, recoveryDays } = assumptions;
  const whole = -Math.log(1 - risk);
  const hazardUntil = (month: number) => whole * timings[timing](month, months);
  let left = -Math.log(1 - draw('failure', key));
  for (let month = 0; month < months; month++) {
    const factor = economies[economy](monthOf(day + month * MONTH_DAYS));
    const hazard = (hazardUntil(month + 1) - hazardUntil(month)) * factor;
    if (hazard > left) {
      const from = day + Math.floor((month + left / hazard) * MONTH_DAYS);
      const isOver = draw('recovers', key) < recovers;
      const until = isOver ? from + wholeIn(recoveryDays, draw('recovery-days', key)) : Number.POSITIVE_INFINITY;
      return { from, until };
    }
    left -= hazard;
  }
  return null;
}

/** The shock of a person in a month: something that stops their payments for a while, whatever their score. */
function shockIn({ draw, assumptions, economy }: Nature, person: number, month: number): Inability | null {
  const chance = assumptions.shock * economies[economy](month);
  const uniform = draw('shock', person, month);
  if (uniform >= chance) return null;
  const from = Math.floor((month + uniform / chance) * MONTH_DAYS);
  return { from, until: from + wholeIn(assumptions.shockDays, draw('shock-days', person, month)) };
}

/** The first day from `day` on which a person can pay; infinite where they never can again. */
export function ableFrom(nature: Nature, person: number, failures: readonly Inability[], day: number): number {
  const longest = Math.ceil(nature.assumptions.shockDays[1] / MONTH_DAYS) + 1;
  for (let able = day; ; ) {
    const month = monthOf(able);
    const shocks = Array.from({ length: Math.min(longest, month) + 1 }, (_, ago) =>
      shockIn(nature, person, month - ago),
    );
    const stops = [...failures, ...shocks].filter(each => each !== null && each.from <= able && able < each.until);
    if (!stops.length) return able;
    able = Math.max(...stops.map(each => each!.until));
    if (able === Number.POSITIVE_INFINITY) return able;
  }
}
