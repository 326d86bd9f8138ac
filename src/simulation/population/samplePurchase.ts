import type { Policy } from '../../lending/policy/Policy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import { type Scenario, scenarios } from '../../lending/products/Products.js';
import type { Assumptions } from '../assumptions.js';
import { type DrawOf, normalOf, placeIn } from '../draws.js';
import type { Person } from './samplePerson.js';

export interface WantedPurchase {
  readonly scenario: Scenario;
  readonly amountMinor: number;
}

/**
 * What a person wants to buy with their application number `n` of all.
 *
 * @param limitMinor the limit that the lender has told somebody of whom it knows name and phone only
 */
export function samplePurchase(
  { draw, assumptions, policy }: { draw: DrawOf; assumptions: Assumptions; policy: Pick<Policy, 'purchasingUnits'> },
  { nameOnly, currency }: Person,
  n: number,
  limitMinor: number,
): WantedPurchase {
  const luck = normalOf(draw('amount-radius', n), draw('amount-angle', n));
  const unit = purchasingUnitMinor(currency, policy);
  const amountOf = (medianMinor: number, spread: number) =>
    Math.max(unit, Math.round(medianMinor * Math.exp(spread * luck)));
  const { purchases, nameOnlyMedian, nameOnlySpread } = assumptions;
  if (nameOnly) return { scenario: 'shopping', amountMinor: amountOf(nameOnlyMedian * limitMinor, nameOnlySpread) };
  const scenario =
    scenarios[
      placeIn(
        scenarios.map(each => purchases[each].share),
        draw('scenario', n),
      )
    ]!;
  const { median, spread } = purchases[scenario];
  return { scenario, amountMinor: amountOf(median * unit, spread) };
}
