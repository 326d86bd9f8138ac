import { mulDiv } from '../../pricing/money/mulDiv.js';
import { ratio } from '../../pricing/money/Rational.js';
import { accruedInterest } from '../../pricing/offers/accruedInterest.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { chargeLeft, type LoanRecord, sumOf } from './LoanRecord.js';
import { agreedInstallments, lifeOf } from './lifeOf.js';

/** Interest and fees that belong to a due day. */
interface Charges {
  readonly due: IsoDate;
  readonly interestMinor: number;
  readonly feeMinor: number;
}

/**
 * What a loan has cost by the end of a day: the fees that were due by then, the interest of the installments that were due, and that of the
 * next one in proportion to its days. What was paid already makes no difference, so that nobody pays more for paying ahead.
 */
export function accruedCharge(record: LoanRecord, day: IsoDate): number {
  const { disbursedOn } = lifeOf(record);
  if (disbursedOn === null) return 0;
  const until = day < disbursedOn ? disbursedOn : day;
  const byDay = new Map<IsoDate, Charges>();
  for (const { due, interestMinor, feeMinor } of allCharges(record, disbursedOn)) {
    const sum = byDay.get(due) ?? { due, interestMinor: 0, feeMinor: 0 };
    byDay.set(due, { due, interestMinor: sum.interestMinor + interestMinor, feeMinor: sum.feeMinor + feeMinor });
  }
  const installments = [...byDay.values()].sort((a, b) => (a.due < b.due ? -1 : 1));
  const fees = sumOf(
    installments.filter(({ due }) => due <= until),
    'feeMinor',
  );
  return fees + accruedInterest({ day: disbursedOn, installments }, until);
}

/** Everything that the loan charges as it stands now: with the present schedule, and what was paid under earlier ones. */
function allCharges(record: LoanRecord, firstDay: IsoDate): readonly Charges[] {
  const { agreement } = record.application.commitment;
  const { rows, before } = lifeOf(record);
  const stated = rows.map(row => row.stated);
  const agreed = agreedInstallments(agreement);
  const feeInShop = agreement.financeChargeMinor - sumOf(agreed, 'interestMinor') - sumOf(agreed, 'feeMinor');
  const paidBefore = before.map(({ stated: { number, due }, paid: { interestMinor, feeMinor }, paidAt }): Charges => {
    // What was paid of an installment that is still open belongs to its present day.
    const open = paidAt === null ? stated.find(row => row.number === number) : undefined;
    return { due: open?.due ?? due, interestMinor, feeMinor };
  });
  const earlier = [{ due: firstDay, interestMinor: 0, feeMinor: feeInShop }, ...paidBefore];
  const leftMinor = chargeLeft(record) - sumOf(stated, 'interestMinor') - sumOf(stated, 'feeMinor');
  return [...scaledTo(Math.max(0, leftMinor), earlier), ...stated];
}

/** A refund has given back a part of what was paid earlier, of each in proportion. */
function scaledTo(totalMinor: number, charges: readonly Charges[]): readonly Charges[] {
  const whole = sumOf(charges, 'interestMinor') + sumOf(charges, 'feeMinor');
  if (whole === totalMinor) return charges;
  if (!whole) return charges.map((each, index) => (index ? each : { ...each, feeMinor: totalMinor }));
  let [before, done] = [0, 0];
  const share = (minor: number) => {
    before += minor;
    const part = mulDiv(totalMinor, ratio(BigInt(before), BigInt(whole))) - done;
    done += part;
    return part;
  };
  return charges.map(({ due, interestMinor, feeMinor }) => ({
    due,
    interestMinor: share(interestMinor),
    feeMinor: share(feeMinor),
  }));
}
