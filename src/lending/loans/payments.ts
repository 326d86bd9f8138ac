import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { BooksTransaction } from '../applications/Books.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import { amended } from './amend.js';
import { lockLoan } from './changeLoan.js';
import type { LoanEvent } from './LoanEvent.js';
import { type LoanRecord, unpaidInstallments } from './LoanRecord.js';
import { lifeOf } from './lifeOf.js';
import { moneyOf } from './moneyOf.js';
import { settlementOf } from './settlementOf.js';

type Refused = { readonly refusal: ServiceRefusal };
export type RecordOutcome = { readonly record: LoanRecord } | Refused;

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

export interface BouncedPayment {
  readonly payment: string;
  readonly valueDate: IsoDate;
  readonly reason: string;
}

export interface SentMoney {
  /** The transfer's own name. */
  readonly payment: string;
  readonly amountMinor: number;
  readonly reason: string;
}

type Work = (transaction: BooksTransaction, record: LoanRecord) => Promise<RecordOutcome>;

/** Does something to the loan of an agreement, with its application locked. */
export function withAgreement({ books }: LenderDependencies, agreementId: string, work: Work): Promise<RecordOutcome> {
  return books.transact(async transaction => {
    const found = await transaction.agreementApplication(agreementId);
    const record = found && (await lockLoan(transaction, found.reference));
    return record ? work(transaction, record) : refuse('unknown-agreement');
  });
}

/** The same for the loan that an application became. */
export function withReference({ books }: LenderDependencies, reference: string, work: Work): Promise<RecordOutcome> {
  return books.transact(async transaction => {
    const record = await lockLoan(transaction, reference);
    return record ? work(transaction, record) : refuse('unknown-agreement');
  });
}

type NewEvent = LoanEvent extends infer Event
  ? Event extends LoanEvent
    ? Omit<Event, 'at' | 'version' | 'valueDate'> & { readonly valueDate?: IsoDate }
    : never
  : never;

/** Writes down what has happened, on the lender's day where no other is said. */
export async function enterEvent(
  { now }: Pick<LenderDependencies, 'now'>,
  transaction: BooksTransaction,
  record: LoanRecord,
  happened: NewEvent,
): Promise<LoanRecord> {
  const at = now();
  const event = { valueDate: dayOf(at), ...happened, at, version: record.amendments.length } as LoanEvent;
  const after = { ...record, events: [...record.events, event] };
  await transaction.enter(record, after);
  return after;
}

/** Takes a payment. The same payment a second time changes nothing, and one that says something else is refused. */
export async function takePayment(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  incoming: IncomingPayment,
): Promise<RecordOutcome> {
  const { payment, amountMinor, valueDate, reason, settles = false, installment = null } = incoming;
  const known = record.events.find(each => each.kind === 'payment' && each.payment === payment);
  if (known?.kind === 'payment')
    return known.amountMinor === amountMinor && known.valueDate === valueDate
      ? { record }
      : refuse('payment-reused', `It was booked with ${known.amountMinor} on ${known.valueDate}.`);
  if ((await transaction.paymentLoan(payment)) !== null)
    return refuse('payment-reused', 'It was booked for another loan.');
  const { agreement } = record.application.commitment;
  const latest = dayOf(dependencies.now() + DAY_MS);
  if (valueDate > latest || valueDate < dayOf(Date.parse(agreement.committedAt) - DAY_MS))
    return refuse('unknown-day', 'A value date is between the day of the agreement and today.');
  const figure = settles ? settlementOf(record, valueDate) : null;
  const open =
    figure && amountMinor >= figure.totalMinor ? await settled(dependencies, transaction, record, valueDate) : record;
  const paid = await enterEvent(dependencies, transaction, open, {
    kind: 'payment',
    payment,
    amountMinor,
    valueDate,
    reason,
    installment,
  });
  return { record: paid };
}

/** Amends a loan so that what settles it on a day is all that is owed, due that day. */
function settled(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  day: IsoDate,
): Promise<LoanRecord> {
  const figure = settlementOf(record, day)!;
  const unpaid = unpaidInstallments(record);
  const last = record.amendments.at(-1) ?? record.application.commitment.agreement;
  return amended(
    dependencies,
    transaction,
    record,
    { kind: 'settlement', reason: 'Repaid early.' },
    {
      amountMinor: last.amountMinor,
      financeChargeMinor: last.financeChargeMinor - figure.savedMinor,
      installments: [
        {
          number: unpaid[0]!.number,
          due: day,
          principalMinor: figure.principalMinor,
          interestMinor: figure.chargeMinor,
          feeMinor: 0,
          totalMinor: figure.totalMinor,
        },
      ],
    },
  );
}

/** The bank took a payment back. A second time changes nothing. */
export async function bouncePayment(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  bounced: BouncedPayment,
): Promise<RecordOutcome> {
  const { payment, valueDate } = bounced;
  const isOf = (kind: LoanEvent['kind']) => (event: LoanEvent) =>
    event.kind === kind && 'payment' in event && event.payment === payment;
  const paid = record.events.find(isOf('payment'));
  if (!paid) return refuse('unknown-payment');
  if (record.events.some(isOf('bounced'))) return { record };
  if (valueDate < paid.valueDate || valueDate > dayOf(dependencies.now() + DAY_MS))
    return refuse('unknown-day', 'A payment bounces between its value date and today.');
  return { record: await enterEvent(dependencies, transaction, record, { kind: 'bounced', ...bounced }) };
}

/** Sends the shopper what the lender owes them, or writes down that it was sent. The same transfer a second time changes nothing. */
export async function returnMoney(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  sent: SentMoney,
): Promise<RecordOutcome> {
  const known = record.events.find(event => event.kind === 'returned' && event.payment === sent.payment);
  if (known?.kind === 'returned') return known.amountMinor === sent.amountMinor ? { record } : refuse('payment-reused');
  const { toReturnMinor } = lifeOf(record);
  if (sent.amountMinor > toReturnMinor) return refuse('nothing-to-return', `At most ${toReturnMinor} is owed to them.`);
  return { record: await enterEvent(dependencies, transaction, record, { kind: 'returned', ...sent }) };
}

/** The lender no longer expects what is owed, and the reserve bears it. A second time changes nothing. */
export async function writeOff(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  reason: string,
): Promise<RecordOutcome> {
  if (lifeOf(record).writtenOff) return { record };
  const { lent } = moneyOf(record);
  if (!unpaidInstallments(record).length) return refuse('nothing-owed');
  const { currency } = record.application.request.purchase;
  if ((await transaction.reserveLeft(currency)) < lent)
    return refuse('no-funds', 'Losses are borne by the reserve, which cannot bear this one. Raise its cap.');
  return { record: await enterEvent(dependencies, transaction, record, { kind: 'written-off', reason }) };
}
