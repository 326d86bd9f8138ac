import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { BooksTransaction } from '../applications/Books.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import type { LoanEvent } from './LoanEvent.js';
import type { LoanRecord } from './LoanRecord.js';
import type { RecordOutcome } from './lockLoan.js';

/** Money from the shopper, as the bank or the payment service names it. */
export interface IncomingPayment {
  /** The payment's own name. The same name is the same payment, at whatever loan. */
  readonly payment: string;
  readonly amountMinor: number;
  readonly valueDate: IsoDate;
  readonly reason: string;
  /** The shopper wants to settle early: where it is enough for the figure of its day, nothing else is owed. */
  readonly settles?: boolean;
  /** Pays this installment first. Default: the oldest due first. */
  readonly installment?: number;
}

type NewEvent = LoanEvent extends infer Event
  ? Event extends LoanEvent
    ? Omit<Event, 'at' | 'version' | 'valueDate'> & { readonly valueDate?: IsoDate }
    : never
  : never;

/** The loan after something has happened, on the lender's day where no other is said. */
export function withEvent(
  { now }: Pick<LenderDependencies, 'now'>,
  record: LoanRecord,
  happened: NewEvent,
): LoanRecord {
  const at = now();
  const event = { valueDate: dayOf(at), ...happened, at, version: record.amendments.length } as LoanEvent;
  return { ...record, events: [...record.events, event] };
}

/** Writes down what has happened. */
export async function enterEvent(
  dependencies: Pick<LenderDependencies, 'now'>,
  transaction: BooksTransaction,
  record: LoanRecord,
  happened: NewEvent,
): Promise<LoanRecord> {
  const next = withEvent(dependencies, record, happened);
  await transaction.enter(record, next);
  return next;
}

/** What a payment comes to without being booked: it was booked before, or it cannot be. Null: it is new. */
export async function knownPayment(
  { now }: Pick<LenderDependencies, 'now'>,
  transaction: BooksTransaction,
  record: LoanRecord,
  { payment, amountMinor, valueDate }: IncomingPayment,
): Promise<RecordOutcome | null> {
  const known = record.events.find(each => each.kind === 'payment' && each.payment === payment);
  if (known?.kind === 'payment')
    return known.amountMinor === amountMinor && known.valueDate === valueDate
      ? { record }
      : refuse('payment-reused', `It was booked with ${known.amountMinor} on ${known.valueDate}.`);
  if ((await transaction.paymentLoan(payment)) !== null)
    return refuse('payment-reused', 'It was booked for another loan.');
  const { agreement } = record.application.commitment;
  if (valueDate > dayOf(now() + DAY_MS) || valueDate < dayOf(Date.parse(agreement.committedAt) - DAY_MS))
    return refuse('unknown-day', 'A value date is between the day of the agreement and today.');
  return null;
}

export const enterPayment = (
  dependencies: Pick<LenderDependencies, 'now'>,
  transaction: BooksTransaction,
  record: LoanRecord,
  { payment, amountMinor, valueDate, reason, installment }: IncomingPayment,
): Promise<LoanRecord> =>
  enterEvent(dependencies, transaction, record, {
    kind: 'payment',
    payment,
    amountMinor,
    valueDate,
    reason,
    installment: installment ?? null,
  });
