import type { Rational } from '../money/Rational.js';
import type { Round } from '../money/rounding.js';
import { splitAmount } from '../money/splitAmount.js';
import type { Installment } from '../offers/Offer.js';
import type { ClosingRule, IsoDate } from '../offers/TermSheet.js';
import { buildRows } from './buildRows.js';
import { lastInterestAbsorbs, levelPaymentByRates, simpleInterest } from './levelPayment.js';

/** What a schedule is built from. */
export interface ScheduleSpec {
  /** Sum of the principals, minor units. */
  readonly principalMinor: number;
  readonly count: number;
  /** Per period, exact: `parseRate('0.079', 1, 12)`. */
  readonly rate: Rational;
  /** Splits the principal evenly by this policy, with interest on the balance. @default a level payment */
  readonly remainder?: Parameters<typeof splitAmount>[2] | undefined;
  /** Periods until the first payment, which bear simple interest. @default 1 */
  readonly first?: Rational | undefined;
  /** How the last level payment closes. @default 'last-payment-settles' */
  readonly closing?: ClosingRule | undefined;
  /** An agreed level payment. @default computed by `levelPayment` */
  readonly paymentMinor?: number | undefined;
  /** @default halfUp */
  readonly paymentRounding?: Round | undefined;
  /** @default halfUp */
  readonly interestRounding?: Round | undefined;
  /** A fee in every row. @default 0 */
  readonly feeMinor?: number | undefined;
  /** One more fee for each row. */
  readonly feesMinor?: readonly number[] | undefined;
  /** At least `count`. @default '' */
  readonly dueDates?: readonly IsoDate[] | undefined;
}

/**
 * A schedule exact to the minor unit: the principals add up to the principal, and the interest of each row is rounded from the
 * balance shown before it. It has fewer rows than asked for where the amount is too small for its plan: a payment that does not
 * cover its interest, or repays more than is owed, is the last one. `priceOffers` refuses such a plan.
 *
 * @throws PricingError `out-of-range`
 * @example buildSchedule({ principalMinor: 1_000_000, count: 6, rate: parseRate('0.0825', 1, 12) })
 */
export const buildSchedule = (spec: ScheduleSpec): Installment[] => {
  const { principalMinor, count, rate, remainder } = spec;
  const firstRate = simpleInterest(rate, spec.first);
  return buildRows(
    principalMinor,
    count,
    rate,
    firstRate,
    [
      remainder
        ? splitAmount(principalMinor, count, remainder)
        : (spec.paymentMinor ?? levelPaymentByRates(principalMinor, rate, count, firstRate, spec.paymentRounding)),
      spec.feesMinor,
      lastInterestAbsorbs(spec.closing),
    ],
    spec.dueDates ?? Array<string>(count).fill(''),
    spec.feeMinor ?? 0,
    spec.interestRounding,
  );
};
