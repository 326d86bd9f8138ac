import { dueDates } from '../../pricing/calendar/dueDates.js';
import { splitEvenly } from '../../pricing/money/splitAmount.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { Amendment, DueInstallment } from '../../protocol/messages/Amendment.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import { byDue } from './allocate.js';
import type { Change } from './amend.js';
import { chargeLeft, endOf, type LoanRecord, priceLeft, sumOf, unpaidInstallments } from './LoanRecord.js';
import { daysPast, lifeOf } from './lifeOf.js';

/** How far the shopper may move a due date, how often, and for how long the lender may put everything off. Each costs nothing. */
export const rescheduling = { mostDays: 14, mostMoves: 3, mostPauseDays: 186 } as const;

const changed = (record: LoanRecord, installments: readonly DueInstallment[]): Change => ({
  amountMinor: priceLeft(record),
  financeChargeMinor: chargeLeft(record),
  installments: [...installments],
});

/** An installment whose date the shopper may move, and the last day that it may be moved to. */
export interface MovableDate {
  readonly number: number;
  readonly due: IsoDate;
  readonly until: IsoDate;
}

/** The next installment, where its date may be moved: before it is overdue, not past the one after it, and only so often. */
export function movableDate(record: LoanRecord, now: number): MovableDate | null {
  const { disbursedOn, writtenOff } = lifeOf(record);
  const { amendments } = record;
  // Where a settlement was not paid after all, the lender has moved the dates.
  const isMove = ({ kind }: Amendment, nth: number) =>
    kind === 'due-dates' && amendments[nth - 1]?.kind !== 'settlement';
  const moves = amendments.filter(isMove).length;
  if (endOf(record) || disbursedOn === null || writtenOff || moves >= rescheduling.mostMoves) return null;
  const [next, after] = [...unpaidInstallments(record)].sort(byDue);
  if (!next || next.due < dayOf(now)) return null;
  const farthest = dayOf(Date.parse(next.due) + rescheduling.mostDays * DAY_MS);
  const until = after && after.due <= farthest ? dayOf(Date.parse(after.due) - DAY_MS) : farthest;
  return until > next.due ? { number: next.number, due: next.due, until } : null;
}

/** The schedule with the date of the next installment moved. Null where it may not be moved to that day. */
export function withDateMoved(record: LoanRecord, to: IsoDate, now: number): Change | null {
  const movable = movableDate(record, now);
  if (!movable || to <= movable.due || to > movable.until) return null;
  return changed(
    record,
    unpaidInstallments(record).map(row => (row.number === movable.number ? { ...row, due: to } : row)),
  );
}

/** What a lender gives a shopper who cannot pay as agreed: nothing is due before a day, and perhaps the rest in more installments. */
export interface MoreTime {
  readonly from: IsoDate;
  /** Into how many installments the rest is split. Default: as many as are left. */
  readonly count?: number;
}

/** The schedule after that. What is owed stays the same: more time costs nothing. Null where the day is past or too far away. */
export function withMoreTime(record: LoanRecord, { from, count }: MoreTime, now: number): Change | null {
  const unpaid = [...unpaidInstallments(record)].sort(byDue);
  const [first] = unpaid;
  const today = dayOf(now);
  if (!first || from < today || daysPast(today, from) > rescheduling.mostPauseDays) return null;
  const { verdict } = record.application;
  const { unit, every } = (verdict.kind === 'approved' && verdict.terms.period) || { unit: 'month', every: 1 };
  const dues = dueDates(from, unit, every, count ?? unpaid.length, 0);
  if (count === undefined)
    return changed(
      record,
      unpaid.map((row, index) => ({ ...row, due: dues[index]! })),
    );
  const split = (part: 'principalMinor' | 'interestMinor' | 'feeMinor') =>
    splitEvenly(sumOf(unpaid, part), count, 'last');
  const [principals, interests, fees] = [split('principalMinor'), split('interestMinor'), split('feeMinor')];
  const lowest = Math.min(...unpaid.map(({ number }) => number));
  const rows = dues.map((due, index) => {
    const [principalMinor, interestMinor, feeMinor] = [principals![index]!, interests![index]!, fees![index]!];
    const totalMinor = principalMinor + interestMinor + feeMinor;
    return { number: lowest + index, due, principalMinor, interestMinor, feeMinor, totalMinor };
  });
  return rows.every(({ totalMinor }) => totalMinor > 0) ? changed(record, rows) : null;
}

/**
 * The schedule of a loan whose goods were delivered on a day: every date as if the plan had begun then. The amounts stay as they were
 * agreed. Null where nothing moves.
 */
export function withDelivery(record: LoanRecord, day: IsoDate): Change | null {
  const { application } = record;
  const days = daysPast(application.request.day, day);
  const unpaid = unpaidInstallments(record);
  if (!days || !unpaid.length) return null;
  const { verdict, request } = application;
  const terms = verdict.kind === 'approved' ? verdict.terms : null;
  const { unit, every } = terms?.period ?? { unit: 'month', every: 1 };
  const first = firstPeriods(terms?.firstPayment);
  const agreed = application.commitment.agreement.installments.length;
  const asAgreed = dueDates(request.day, unit, every, agreed, first);
  const fromDelivery = dueDates(day, unit, every, agreed, first);
  return changed(
    record,
    unpaid.map(row => {
      const place = asAgreed.indexOf(row.due);
      return { ...row, due: fromDelivery[place] ?? dayOf(Date.parse(row.due) + days * DAY_MS) };
    }),
  );
}

type FirstPayment = Extract<LoanRecord['application']['verdict'], { kind: 'approved' }>['terms']['firstPayment'];
const firstPeriods = (first: FirstPayment): number =>
  first === undefined || first === 'next-period' ? 1 : first === 'today' ? 0 : first.afterPeriods;
