import { portion } from '../money/portion.js';
import type { Rational } from '../money/Rational.js';
import type { halfUp } from '../money/rounding.js';
import type { Installment } from '../offers/Offer.js';
import type { IsoDate } from '../offers/TermSheet.js';

/**
 * The rows of a schedule, interest rounded from the balance shown before, fees added.
 *
 * Where a payment does not cover its interest, or repays more than is owed, because the amount is too small for its plan, the rows
 * end there: what rounding has begun, interest would carry on beyond all bounds.
 *
 * @param balanceMinor what is lent
 * @param first what the first period bears
 * @param principals one for each row; absent: all but the last row pay `paymentMinor`
 * @param absorbs whether the last row pays `paymentMinor` too, its interest being what is left
 * @param fee added to every row, and of `fees` one more to each
 * @throws PricingError `out-of-range`
 */
export const buildRows = (
  balanceMinor: number,
  count: number,
  rate: Rational,
  first: Rational,
  paymentMinor: number,
  absorbs: boolean,
  principals: readonly number[] | undefined,
  dueDates: readonly IsoDate[],
  fee: number,
  fees: readonly number[] | undefined,
  round?: typeof halfUp,
): Installment[] => {
  const rows = Array<Installment>(count);
  for (let k = 0; k < count; k++) {
    let interestMinor = portion(balanceMinor, k ? rate : first, round);
    let principalMinor = paymentMinor - interestMinor;
    if (principals) principalMinor = principals[k]!;
    else if (k === count - 1) {
      principalMinor = balanceMinor;
      if (absorbs) interestMinor = paymentMinor - balanceMinor;
    }
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
    if (principalMinor < 0 || balanceMinor < 0) return rows.slice(0, k + 1);
  }
  return rows;
};
