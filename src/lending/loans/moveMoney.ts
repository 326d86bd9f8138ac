import { newId } from '../applications/Application.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import type { LoanRecord } from './LoanRecord.js';
import { lockLoan, type RecordOutcome, withReference } from './lockLoan.js';
import type { PaymentAdapter, PaymentResult } from './PaymentAdapter.js';
import type { PaymentIntent } from './PaymentIntent.js';
import { noteReturn, takePayment } from './payments.js';

/** How long an answer of the payment service may be under way, before it is asked what became of an order. */
const PATIENCE_MS = 60_000;
/** How many orders the service is asked about at the same time. */
const BATCH = 20;

/** What is to move, as far as the loan decides it. */
export type Movement = Omit<PaymentIntent, 'reference' | 'key' | 'at'>;

const isSame = (a: Movement, b: Movement): boolean =>
  a.direction === b.direction && a.amountMinor === b.amountMinor && a.settles === b.settles;

/**
 * Moves money between the shopper and the lender, and books it. It is written down first, under the key that the service gets: wherever the
 * lender ends afterwards, the next request or `finishPayments` asks what became of it. Nothing else moves for the loan meanwhile.
 *
 * @param plan says from the locked loan what is to move, or why not
 */
export async function moveMoney(
  dependencies: LenderDependencies,
  reference: string,
  plan: (record: LoanRecord) => Movement | { readonly refusal: ServiceRefusal },
): Promise<RecordOutcome> {
  const { books, payments, random, now } = dependencies;
  if (!payments) return refuse('payment-failed', 'The lender has no payment service.');
  const earlier = await books.paymentIntent(reference);
  if (earlier && isOver(earlier, now())) await finish(dependencies, payments, earlier).catch(() => {});
  const intended = await books.transact(async transaction => {
    const record = await lockLoan(transaction, reference);
    if (!record) return refuse('unknown-agreement');
    const movement = plan(record);
    if ('refusal' in movement) return movement;
    const open = await transaction.paymentIntent(reference);
    if (open) return isSame(open, movement) ? { intent: open, record } : refuse('payment-pending');
    // A key of its own: a service answers a key that it has refused once with the same refusal for ever.
    const intent = { ...movement, reference, key: newId('pay', random), at: now() };
    await transaction.intend(intent);
    return { intent, record };
  });
  if ('refusal' in intended) return intended;
  const { intent, record } = intended;
  const { id: agreementId, currency } = record.application.commitment.agreement;
  const { key, amountMinor, direction } = intent;
  const result = await payments[direction]({ key, agreementId, amountMinor, currency }).catch(unheard);
  return book(dependencies, intent, result);
}
const unheard = (): PaymentResult => ({ kind: 'pending' });

/**
 * Asks what became of money that was to move a while ago, and books it. Returns how many orders are over.
 *
 * @throws the first failure, once all others are done
 */
export async function finishPayments(dependencies: LenderDependencies): Promise<number> {
  const { books, payments, now } = dependencies;
  if (!payments) return 0;
  const before = now() - PATIENCE_MS;
  let over = 0;
  const failures: unknown[] = [];
  for (let after = ''; ; ) {
    const intents = await books.paymentIntents(before, BATCH, after);
    // Together, so that those that nobody can tell of keep no other waiting.
    for (const done of await Promise.allSettled(intents.map(intent => finish(dependencies, payments, intent))))
      if (done.status === 'rejected') failures.push(done.reason);
      else if (done.value) over += 1;
    if (intents.length < BATCH) break;
    after = intents.at(-1)!.key;
  }
  if (failures.length) throw failures[0];
  return over;
}

const isOver = ({ at }: PaymentIntent, now: number) => at <= now - PATIENCE_MS;

/**
 * @returns whether nothing is open any more
 * @throws Error where money has moved that the books refuse, which is for a person to see to
 */
async function finish(
  dependencies: LenderDependencies,
  payments: PaymentAdapter,
  intent: PaymentIntent,
): Promise<boolean> {
  const found = await payments.status(intent.key);
  const result = found.kind === 'unknown' ? ({ kind: 'refused' } as const) : found;
  const outcome = await book(dependencies, intent, result);
  const refusal = 'refusal' in outcome ? outcome.refusal : null;
  if (refusal?.kind === 'payment-pending') return false;
  if (refusal && result.kind === 'done')
    throw new Error(`The order ${intent.key} has moved money that cannot be booked. ${refusal.message}`);
  return true;
}

/** Books what became of an intent, which stays open until then. */
async function book(
  dependencies: LenderDependencies,
  intent: PaymentIntent,
  result: PaymentResult,
): Promise<RecordOutcome> {
  // A bank may name a day that is to come. Until then the money is under way.
  const isToCome = result.kind === 'done' && result.valueDate > dayOf(dependencies.now() + DAY_MS);
  if (result.kind === 'pending' || (isToCome && intent.direction === 'collect')) return refuse('payment-pending');
  return withReference(dependencies, intent.reference, async (transaction, record) => {
    const { key, amountMinor, reason } = intent;
    if (result.kind === 'refused') {
      await transaction.forgetIntent(key);
      return refuse('payment-failed');
    }
    const { payment, valueDate } = result;
    const outcome =
      intent.direction === 'collect'
        ? await takePayment(dependencies, transaction, record, { payment, amountMinor, valueDate, reason })
        : await noteReturn(dependencies, transaction, record, { payment, amountMinor, reason });
    // What somebody has reported under this name stands, though it says another day.
    const isBooked = record.events.some(event => 'payment' in event && event.payment === payment);
    if (isBooked || 'record' in outcome) await transaction.forgetIntent(key);
    return isBooked ? { record } : outcome;
  });
}
