import { mulDiv } from '../money/mulDiv.js';
import type { Rational } from '../money/Rational.js';
import type { Round } from '../money/rounding.js';
import type { Installment } from '../offers/Offer.js';
import type { IsoDate } from '../offers/TermSheet.js';

/**
 * What the rows of a schedule pay.
 *
 * - `pays`: a level payment, interest included; or the principal of each row, to which interest is added
 * - `fees`: a fee of each row
 * - `absorbs`: the last row pays the level payment too, its interest being what is left; otherwise it settles the balance
 */
export type Repayment = readonly [
  pays: number | readonly number[],
  fees?: readonly number[] | undefined,
  absorbs?: boolean,
];

/**
 * The rows of a schedule, each interest rounded from the balance shown before it.
 *
 * The rows end early where a payment does not cover its interest, or repays more than is owed: the amount is too small for its plan,
 * and interest would magnify what rounding has begun.
 *
 * @param balanceMinor the principal
 * @param firstRate what the first period bears
 * @param dueDates at least `count`
 * @param fee one more fee, the same in each row
 * @throws PricingError `out-of-range`
 */
export const buildRows = (
  balanceMinor: number,
  count: number,
  rate: Rational,
  firstRate: Rational,
  [pays, fees, absorbs]: Repayment,
  dueDates: readonly IsoDate[],
  fee: number,
  round?: Round,
): Installment[] => {
  const rows: Installment[] = [];
  for (let k = 0; k < count; k++) {
    let interestMinor = mulDiv(balanceMinor, k ? rate : firstRate, round);
    let principalMinor = balanceMinor;
    if (typeof pays !== 'number') principalMinor = pays[k]!;
    else if (k < count - 1) principalMinor = pays - interestMinor;
    else if (absorbs) interestMinor = pays - balanceMinor;
    const feeMinor = fees ? fee + fees[k]! : fee;
    balanceMinor -= principalMinor;
    rows[k] = {
      number: k + 1,
      due: dueDates[k]!,
      principalMinor,
      interestMinor,
      feeMinor,
      totalMinor: principalMinor + interestMinor + feeMinor,
      balanceMinor,
    };
    if (principalMinor < 0 || balanceMinor < 0) break;
  }
  return rows;
};
