import { assertNever } from '../../pricing/assertNever.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { DueInstallment } from '../../protocol/messages/Amendment.js';
import type { HelpWish } from '../../protocol/messages/closedLists.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import { allocate, type Paid, paidParts, unpaidPart } from './allocate.js';
import type { LoanEvent, Payment } from './LoanEvent.js';
import type { LoanRecord } from './LoanRecord.js';

/** An installment of the schedule that holds now. */
export interface LoanRow {
  /** As the agreement or its last amendment states it, or a payment that the bank took back. */
  readonly stated: DueInstallment;
  readonly paid: Paid;
  /** What is left of it. */
  readonly unpaid: DueInstallment;
  /** The instant of the payment that paid the last of it, by its value date. Null: something is left. */
  readonly paidAt: number | null;
  /** The number of the bounced payment that it brings back, counted from 1. Null: it is stated. */
  readonly reopened: number | null;
}

/** What the events of a loan come to. */
export interface Life {
  /** The schedule that holds now. */
  readonly rows: readonly LoanRow[];
  /** What was paid under earlier schedules, at the figures of its day. What is left of an installment that was paid in part is in `rows`. */
  readonly before: readonly LoanRow[];
  /** The payments that pay the schedule of now, without those that the bank took back. */
  readonly payments: readonly Payment[];
  /** What the shopper has paid in all, today's part of the agreement included, less what went back or is to go back. */
  readonly netPaidMinor: number;
  /** Paid above everything that is owed. */
  readonly creditMinor: number;
  /** What is to be sent to the shopper: the credit, and what amendments return. */
  readonly toReturnMinor: number;
  /** What was sent for payments that bounced since. The shopper owes it beside the schedule; what is paid too much makes up for it. */
  readonly oversentMinor: number;
  /** What was sent already. */
  readonly sentMinor: number;
  /** What came from the shopper to the lender, less what the bank took back. */
  readonly receivedMinor: number;
  /** The day on which the merchant was paid. Null: not yet. */
  readonly disbursedOn: IsoDate | null;
  readonly writtenOff: boolean;
  /** What the shopper has asked for and nobody has answered. */
  readonly wish: HelpWish | null;
}

/** The installments that an agreement was made with. */
export const agreedInstallments = ({ installments }: Agreement): DueInstallment[] =>
  installments.map((row, index) => ({ number: index + 1, ...row }));

/**
 * Folds the events of a loan into where it stands. Each schedule has the payments that arrived under it; an amendment has counted those
 * before it. A payment that the bank takes back after that is owed again, as an installment of its own, unless the shopper was still to get
 * it back.
 */
export function lifeOf(record: LoanRecord): Life {
  const { application, amendments, events } = record;
  const { agreement, onDelivery } = application.commitment;
  const agreed = agreedInstallments(agreement);
  const paidTodayMinor = agreement.totalMinor - sumOf(agreed, 'totalMinor');
  const known = new Map<string, Payment>();
  const before: LoanRow[] = [];
  let highest = agreed.length;
  let bounces = 0;
  let [receivedMinor, sentMinor, sentOfReturns, returnsMinor, withheldMinor, oversentMinor] = [0, 0, 0, 0, 0, 0];
  let disbursedOn = onDelivery ? null : application.request.day;
  let writtenOff = false;
  let wish: HelpWish | null = null;

  for (let version = 0; ; version++) {
    const amendment = amendments[version - 1];
    const schedule: Schedule = { rows: [...(amendment?.installments ?? agreed)], payments: [], withheldMinor: 0 };
    const stated = schedule.rows.length;
    const reopenedFrom = bounces;
    highest = Math.max(highest, ...schedule.rows.map(({ number }) => number));
    returnsMinor += amendment?.returnMinor ?? 0;
    if (amendment?.kind === 'hardship') wish = null;
    const priceLeft = amendment?.amountMinor ?? agreement.amountMinor;
    const mostPrincipal = agreement.financedMinor - (agreement.amountMinor - priceLeft);

    for (const event of events.filter(each => each.version === version))
      switch (event.kind) {
        case 'disbursed':
          disbursedOn = event.valueDate;
          break;
        case 'written-off':
          writtenOff = true;
          break;
        case 'help-asked':
          wish = event.wish;
          break;
        case 'help-answered':
          wish = null;
          break;
        case 'payment':
          known.set(event.payment, event);
          schedule.payments.push(event);
          receivedMinor += event.amountMinor;
          break;
        case 'returned': {
          const ofReturns = Math.min(event.amountMinor, returnsMinor - sentOfReturns);
          sentMinor += event.amountMinor;
          sentOfReturns += ofReturns;
          schedule.withheldMinor += event.amountMinor - ofReturns;
          withheldMinor += event.amountMinor - ofReturns;
          break;
        }
        case 'bounced': {
          const payment = known.get(event.payment);
          if (!payment) break;
          // What an amendment has counted is covered by nothing that was paid since: that may bounce as well.
          const isSince = schedule.payments.includes(payment);
          const sinceMinor = isSince ? 0 : sumOf(schedule.payments, 'amountMinor') - schedule.withheldMinor;
          const keptMinor = paidTodayMinor + receivedMinor + oversentMinor - withheldMinor - returnsMinor - sinceMinor;
          receivedMinor -= payment.amountMinor;
          const uncovered = takeBack(schedule, payment);
          // What was to be sent back for it is not owed to the shopper any more.
          const unsent = Math.min(uncovered, returnsMinor - sentOfReturns);
          returnsMinor -= unsent;
          // What was sent back for it can no longer be owed on the schedule: the shopper owes it beside.
          const claim = Math.max(0, payment.amountMinor - unsent - keptMinor);
          oversentMinor += claim;
          const againMinor = uncovered - unsent - claim;
          if (!againMinor) break;
          bounces += 1;
          highest += 1;
          const principalMinor = Math.min(
            againMinor,
            Math.max(0, mostPrincipal - sumOf(schedule.rows, 'principalMinor')),
          );
          schedule.rows.push({
            number: highest,
            due: event.valueDate,
            principalMinor,
            interestMinor: againMinor - principalMinor,
            feeMinor: 0,
            totalMinor: againMinor,
          });
          break;
        }
        default:
          assertNever(event);
      }

    const { leftMinor: creditMinor, rows } = paidRows(schedule, stated, reopenedFrom);
    const owedToShopper = returnsMinor - sentOfReturns + creditMinor - oversentMinor;
    if (version < amendments.length) {
      before.push(...rows.filter(({ paid, paidAt }) => paidAt !== null || paid.totalMinor > 0));
      continue;
    }
    return {
      rows,
      before,
      payments: schedule.payments,
      netPaidMinor: paidTodayMinor + receivedMinor + oversentMinor - withheldMinor - returnsMinor,
      creditMinor,
      toReturnMinor: Math.max(0, owedToShopper),
      oversentMinor: Math.max(0, -owedToShopper),
      sentMinor,
      receivedMinor,
      disbursedOn,
      writtenOff,
      wish,
    };
  }
}

interface Schedule {
  readonly rows: DueInstallment[];
  readonly payments: Payment[];
  /** What was sent back out of these payments. */
  withheldMinor: number;
}

/** Takes a payment out of a schedule. @returns what of it pays nothing here, because an amendment has counted it or it was sent back */
function takeBack(schedule: Schedule, payment: Payment): number {
  const place = schedule.payments.indexOf(payment);
  if (place < 0) return payment.amountMinor;
  schedule.payments.splice(place, 1);
  const missing = Math.max(0, schedule.withheldMinor - sumOf(schedule.payments, 'amountMinor'));
  schedule.withheldMinor -= missing;
  return missing;
}

/** The day that a payment counts from, as an instant: its own one where it was written down on that day. */
const instantOf = ({ at, valueDate }: LoanEvent): number =>
  dayOf(at) === valueDate ? at : Date.parse(`${valueDate}T00:00:00Z`);

const byValueDate = (a: Payment, b: Payment) =>
  a.valueDate === b.valueDate ? (a.payment < b.payment ? -1 : 1) : a.valueDate < b.valueDate ? -1 : 1;

function paidRows(
  { rows, payments, withheldMinor }: Schedule,
  stated: number,
  reopenedFrom: number,
): { readonly rows: LoanRow[]; readonly leftMinor: number } {
  const { paid, leftMinor } = allocate(rows, payments, withheldMinor);
  const inOrder = [...payments].sort(byValueDate);
  const isWhole = (index: number, some: readonly number[]) => some[index] === rows[index]!.totalMinor;
  // The first payments, by value date, after which an installment is paid and stays so.
  const steps = inOrder.map((_, count) => allocate(rows, inOrder.slice(0, count + 1), withheldMinor).paid);
  return {
    leftMinor,
    rows: rows.map((row, index) => {
      const parts = paidParts(row, paid[index]!);
      const last = steps.findIndex(some => isWhole(index, some));
      return {
        stated: row,
        paid: parts,
        unpaid: unpaidPart(row, parts),
        paidAt: isWhole(index, paid) && last >= 0 ? instantOf(inOrder[last]!) : null,
        reopened: index < stated ? null : reopenedFrom + index - stated + 1,
      };
    }),
  };
}

export const sumOf = <Part extends string>(rows: readonly Readonly<Record<Part, number>>[], part: Part): number =>
  rows.reduce((sum, row) => sum + row[part], 0);

/** Whole days from a civil day to another; 0 where it is not past. */
export const daysPast = (due: IsoDate, today: IsoDate): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS));
