import { ROUNDINGS, type Rounding } from '../money/mulDiv.js';
import type { Rational } from '../money/Rational.js';
import { splitAmount } from '../money/splitAmount.js';
import type { Installment } from '../offers/Offer.js';
import type { ClosingRule, IsoDate } from '../offers/TermSheet.js';
import { buildRows } from './buildRows.js';
import { firstShare, levelPayment } from './levelPayment.js';

/** What a schedule is built from. */
export interface ScheduleSpec {
  /** Sum of the principals, minor units. */
  readonly principalMinor: number;
  readonly count: number;
  /** Per period, exact: `parseRate('0.079', 1, 12)`. */
  readonly rate: Rational;
  /** Level principal with interest on the balance, shared out by this policy; absent: level payment. */
  readonly remainder?: Parameters<typeof splitAmount>[2] | undefined;
  /** Periods until the first payment, which bear simple interest. @default 1 */
  readonly first?: Rational | undefined;
  /** Of a level payment. @default 'last-payment-settles' */
  readonly closing?: ClosingRule | undefined;
  /** An agreed level payment. @default computed by `levelPayment` */
  readonly paymentMinor?: number | undefined;
  /** @default 'half-up' */
  readonly paymentRounding?: Rounding | undefined;
  /** @default 'half-up' */
  readonly interestRounding?: Rounding | undefined;
  /** A fee in every row, @default 0, and one more by row. */
  readonly feeMinor?: number | undefined;
  readonly feesMinor?: readonly number[] | undefined;
  /** At least `count`. @default '' */
  readonly dueDates?: readonly IsoDate[] | undefined;
}

/**
 * A schedule exact to the minor unit: the principals add up to the principal, and the interest of each row is rounded from the
 * balance that is shown before it. Fewer rows than asked for where the amount is too small for its plan: a payment that does not
 * cover its interest, or repays more than is owed, is the last one. `priceOffers` refuses such a plan.
 *
 * @throws PricingError `out-of-range`
 */
export const buildSchedule = (spec: ScheduleSpec): Installment[] => {
  const { principalMinor, count, rate, first, remainder } = spec;
  return buildRows(
    principalMinor,
    count,
    rate,
    firstShare(rate, first),
    remainder ? 0 : (spec.paymentMinor ?? levelPayment(principalMinor, rate, count, first, spec.paymentRounding)),
    spec.closing === 'equal-payment-last-interest-absorbs',
    remainder && splitAmount(principalMinor, count, remainder),
    spec.dueDates ?? Array<string>(count).fill(''),
    spec.feeMinor ?? 0,
    spec.feesMinor,
    ROUNDINGS[spec.interestRounding ?? 'half-up'],
  );
};
