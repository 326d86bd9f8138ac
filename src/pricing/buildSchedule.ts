import { levelPaymentOf } from './levelPayment.js';
import { mulDiv, type Rounding } from './mulDiv.js';
import type { Installment } from './Offer.js';
import { type Rational, scale } from './Rational.js';
import { splitAmount } from './splitAmount.js';
import type { ClosingRule, IsoDate, RemainderPolicy } from './TermSheet.js';

/** What `buildSchedule` needs; `rate` per period, exact. */
export interface ScheduleSpec {
  /** Sum of the principals, minor units. */
  readonly principalMinor: number;
  readonly count: number;
  /** Level payment (annuity), or level principal with interest on the balance. Interest-free: `principal` at rate 0. */
  readonly level: 'payment' | 'principal';
  readonly rate: Rational;
  /** Periods until the first payment, which bear simple interest; default 1. */
  readonly first?: Rational;
  /** Default `last-payment-settles`. */
  readonly closing?: ClosingRule;
  /** Where a level principal leaves its units; default `last`. */
  readonly remainder?: RemainderPolicy;
  /** Agreed level payment; computed if absent. */
  readonly paymentMinor?: number;
  /** A fee in each installment. */
  readonly feesMinor?: readonly number[];
  readonly dueDates?: readonly IsoDate[];
  /** Default `half-up`. */
  readonly paymentRounding?: Rounding;
  readonly interestRounding?: Rounding;
}

/**
 * A schedule exact to the minor unit: the principals add up to the principal, the interest of each row is rounded from the
 * balance that is displayed. Rows can be negative where the amount is too small to be split so; `priceOffers` refuses those.
 *
 * @throws PricingError `out-of-range`
 */
export const buildSchedule = (spec: ScheduleSpec): Installment[] => {
  const { principalMinor, count, rate, first, closing, feesMinor, dueDates, interestRounding } = spec;
  const parts = spec.level === 'principal' && splitAmount(principalMinor, count, spec.remainder ?? 'last');
  const payment = parts
    ? 0
    : (spec.paymentMinor ?? levelPaymentOf(principalMinor, rate, count, first, spec.paymentRounding));
  const rows: Installment[] = [];
  let balance = principalMinor;
  for (let k = 0; k < count; k++) {
    let interest = mulDiv(balance, !k && first ? scale(rate, first.num, first.den) : rate, interestRounding);
    let principal = parts ? parts[k]! : payment - interest;
    if (!parts && k === count - 1) {
      principal = balance;
      if (closing === 'equal-payment-last-interest-absorbs') interest = payment - balance;
    }
    const fee = feesMinor ? feesMinor[k]! : 0;
    balance -= principal;
    rows.push({
      number: k + 1,
      due: dueDates ? dueDates[k]! : '',
      principalMinor: principal,
      interestMinor: interest,
      feeMinor: fee,
      totalMinor: principal + interest + fee,
      balanceMinor: balance,
    });
  }
  return rows;
};
