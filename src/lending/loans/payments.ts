import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { BooksTransaction } from '../applications/Books.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import { amended, type Change } from './amend.js';
import { enterEvent, enterPayment, type IncomingPayment, knownPayment, withEvent } from './enterPayment.js';
import type { LoanEvent } from './LoanEvent.js';
import { chargeLeft, type LoanRecord, netPaid, priceLeft, unpaidInstallments } from './LoanRecord.js';
import { lifeOf, sumOf } from './lifeOf.js';
import type { RecordOutcome } from './lockLoan.js';
import { moneyOf } from './moneyOf.js';
import { settlementOf } from './settlementOf.js';

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

/** Takes a payment. The same payment a second time changes nothing, and one that says something else is refused. */
export async function takePayment(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  incoming: IncomingPayment,
): Promise<RecordOutcome> {
  const known = await knownPayment(dependencies, transaction, record, incoming);
  if (known) return known;
  const day = await settlingDay(transaction, record, incoming);
  const figure = day && settlementOf(record, day);
  const isSettled = figure && incoming.amountMinor >= figure.totalMinor;
  const open = isSettled ? await settled(dependencies, transaction, record, day) : record;
  return { record: await enterPayment(dependencies, transaction, open, incoming) };
}

/**
 * The day whose figure a payment settles the loan by, if it is enough. Null: it does not settle.
 *
 * Who has ordered it on the lender's page was shown the figure of that day, however long the bank takes, and whoever reports the payment first.
 * Who pays all that is owed ahead has repaid early, said so or not: later days cost nothing then.
 */
async function settlingDay(
  transaction: BooksTransaction,
  record: LoanRecord,
  { settles, amountMinor, valueDate }: IncomingPayment,
): Promise<IsoDate | null> {
  const order = await transaction.paymentIntent(record.application.reference);
  if (order?.settles && order.amountMinor === amountMinor) {
    const ordered = dayOf(order.at);
    return ordered < valueDate ? ordered : valueDate;
  }
  if (settles) return valueDate;
  const isAll = amountMinor >= sumOf(unpaidInstallments(record), 'totalMinor');
  return isAll && settlementOf(record, valueDate)?.savedMinor ? valueDate : null;
}

/** Amends a loan so that what settles it on a day is all that is owed, due that day. */
export function settled(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  day: IsoDate,
): Promise<LoanRecord> {
  const { principalMinor, chargeMinor, givenBackMinor, totalMinor, savedMinor } = settlementOf(record, day)!;
  const unpaid = unpaidInstallments(record);
  const last = record.amendments.at(-1) ?? record.application.commitment.agreement;
  return amended(
    dependencies,
    transaction,
    record,
    { kind: 'settlement', reason: 'Repaid early.' },
    {
      amountMinor: last.amountMinor,
      financeChargeMinor: last.financeChargeMinor - savedMinor,
      installments: totalMinor
        ? [
            {
              number: unpaid[0]!.number,
              due: day,
              // What is given back pays principal first.
              principalMinor: Math.max(0, principalMinor - givenBackMinor),
              interestMinor: chargeMinor,
              feeMinor: 0,
              totalMinor,
            },
          ]
        : [],
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
  const after = withEvent(dependencies, record, { kind: 'bounced', ...bounced });
  const outcome = await enterLoss(transaction, record, after);
  const change = 'record' in outcome && paid.version === record.amendments.length ? beforeSettlement(after) : null;
  if (!change) return outcome;
  const asked = { kind: 'due-dates', reason: 'The payment that settled the loan was taken back.' } as const;
  return { record: await amended(dependencies, transaction, after, asked, change) };
}

/** A loan whose settlement was not paid after all goes on as it was: its rest is not due at once, and later days cost again. Null: nothing changes. */
function beforeSettlement(record: LoanRecord): Change | null {
  const { amendments, events } = record;
  const { payments, writtenOff } = lifeOf(record);
  if (amendments.at(-1)?.kind !== 'settlement' || payments.length || writtenOff) return null;
  const isEarlier = ({ version }: LoanEvent) => version < amendments.length;
  const before = { ...record, amendments: amendments.slice(0, -1), events: events.filter(isEarlier) };
  const [amountMinor, financeChargeMinor] = [priceLeft(before), chargeLeft(before)];
  const change = { amountMinor, financeChargeMinor, installments: unpaidInstallments(before) };
  // Not where something else has bounced or was sent back meanwhile.
  const owedMinor = amountMinor + financeChargeMinor - netPaid(record);
  return sumOf(change.installments, 'totalMinor') === owedMinor ? change : null;
}

/** Writes down that money which the lender owed the shopper was sent. The same transfer a second time changes nothing. */
export async function noteReturn(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  record: LoanRecord,
  sent: SentMoney,
): Promise<RecordOutcome> {
  const { payment, amountMinor } = sent;
  const known = record.events.find(event => event.kind === 'returned' && event.payment === payment);
  if (known?.kind === 'returned') return known.amountMinor === amountMinor ? { record } : refuse('payment-reused');
  const { toReturnMinor } = lifeOf(record);
  if (amountMinor > toReturnMinor) return refuse('nothing-to-return', `It owes ${toReturnMinor}.`);
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
  if (!unpaidInstallments(record).length) return refuse('nothing-owed');
  return enterLoss(transaction, record, withEvent(dependencies, record, { kind: 'written-off', reason }));
}

/** Writes down what may be a loss: the loan is written off, or a payment bounces after that. */
async function enterLoss(transaction: BooksTransaction, before: LoanRecord, after: LoanRecord): Promise<RecordOutcome> {
  const lost = moneyOf(after).loss - moneyOf(before).loss;
  const { currency } = before.application.request.purchase;
  if (lost > 0 && (await transaction.reserveLeft(currency)) < lost)
    return refuse(
      'no-funds',
      'Losses are borne by the reserve alone, which cannot bear this one. Add capital to it with POST /v1/funds/capital, or raise its cap in the configuration.',
    );
  await transaction.enter(before, after);
  return { record: after };
}
