import { levelPayment } from './levelPayment.js';
import { mulDiv, type Rounding } from './mulDiv.js';
import type { Installment } from './Offer.js';
import { type Rational, ratio } from './Rational.js';
import { splitAmount } from './splitAmount.js';
import type { ClosingRule, IsoDate } from './TermSheet.js';

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
 * balance that is shown before it.
 *
 * Where a payment does not cover its interest, or repays more than is owed, because the amount is too small for its plan, the rows
 * end there: what rounding has begun, interest would carry on beyond all bounds. `priceOffers` refuses such a plan.
 *
 * @throws PricingError `out-of-range`
 */
export const buildSchedule = (spec: ScheduleSpec): Installment[] => {
  const { principalMinor, count, rate, first, remainder, interestRounding, feeMinor = 0, feesMinor, dueDates } = spec;
  const parts = remainder && splitAmount(principalMinor, count, remainder);
  const payment = parts
    ? 0
    : (spec.paymentMinor ?? levelPayment(principalMinor, rate, count, first, spec.paymentRounding));
  const rows = Array<Installment>(count);
  let balanceMinor = principalMinor;
  for (let k = 0; k < count; k++) {
    let interest = mulDiv(
      balanceMinor,
      first && !k ? ratio(rate.n * first.n, rate.d * first.d) : rate,
      interestRounding,
    );
    let principal = parts ? parts[k]! : payment - interest;
    if (!parts && k === count - 1) {
      principal = balanceMinor;
      if (spec.closing === 'equal-payment-last-interest-absorbs') interest = payment - principal;
    }
    const fee = feesMinor ? feeMinor + feesMinor[k]! : feeMinor;
    balanceMinor -= principal;
    rows[k] = {
      number: k + 1,
      due: dueDates ? dueDates[k]! : '',
      principalMinor: principal,
      interestMinor: interest,
      feeMinor: fee,
      totalMinor: principal + interest + fee,
      balanceMinor,
    };
    if (principal < 0 || balanceMinor < 0) {
      rows.length = k + 1;
      break;
    }
  }
  return rows;
};
