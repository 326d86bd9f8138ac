import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import type { LoanRecord } from './LoanRecord.js';
import { lockLoan, type RecordOutcome, withReference } from './lockLoan.js';
import type { PaymentAdapter, PaymentResult } from './PaymentAdapter.js';
import type { PaymentIntent } from './PaymentIntent.js';
import { noteReturn, takePayment } from './payments.js';

/** How long an answer of the payment service may be under way, before it is asked what became of an order. */
const PATIENCE_MS = 60_000;
const BATCH = 100;

/** What is to move, as far as the loan decides it. */
export type Movement = Omit<PaymentIntent, 'reference' | 'at'>;

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
  const { books, payments, now } = dependencies;
  if (!payments) return refuse('payment-failed', 'The lender has no payment service.');
  const earlier = await books.paymentIntent(reference);
  if (earlier && isOver(earlier, now())) await finish(dependencies, payments, earlier).catch(() => {});
  const intended = await books.transact(async transaction => {
    const record = await lockLoan(transaction, reference);
    if (!record) return refuse('unknown-agreement');
    const movement = plan(record);
    if ('refusal' in movement) return movement;
    const open = await transaction.paymentIntent(reference);
    if (open) return open.key === movement.key ? { intent: open, record } : refuse('payment-pending');
    const intent = { ...movement, reference, at: now() };
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
  const intents = await books.paymentIntents(now() - PATIENCE_MS, BATCH);
  let over = 0;
  const failures: unknown[] = [];
  for (const intent of intents)
    try {
      over += (await finish(dependencies, payments, intent)) ? 1 : 0;
    } catch (error) {
      failures.push(error);
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
  if (result.kind === 'done' && 'refusal' in outcome)
    throw new Error(`The order ${intent.key} has moved money that cannot be booked. ${outcome.refusal.message}`);
  return result.kind !== 'pending';
}

/** Books what became of an intent, which stays open until then. */
async function book(
  dependencies: LenderDependencies,
  intent: PaymentIntent,
  result: PaymentResult,
): Promise<RecordOutcome> {
  if (result.kind === 'pending') return refuse('payment-pending');
  return withReference(dependencies, intent.reference, async (transaction, record) => {
    const { key, amountMinor, settles, reason } = intent;
    if (result.kind === 'refused') {
      await transaction.forgetIntent(key);
      return refuse('payment-failed');
    }
    const { payment, valueDate } = result;
    const outcome =
      intent.direction === 'collect'
        ? await takePayment(dependencies, transaction, record, { payment, amountMinor, valueDate, settles, reason })
        : await noteReturn(dependencies, transaction, record, { payment, amountMinor, reason });
    if ('record' in outcome) await transaction.forgetIntent(key);
    return outcome;
  });
}
