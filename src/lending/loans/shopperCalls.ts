import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { HelpWish } from '../../protocol/messages/closedLists.js';
import { dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import { amended } from './amend.js';
import { versionOf } from './atLender.js';
import { enterEvent } from './enterPayment.js';
import { endOf, type LoanRecord } from './LoanRecord.js';
import type { PaymentWish } from './LoanService.js';
import { lifeOf } from './lifeOf.js';
import { type RecordOutcome, withReference } from './lockLoan.js';
import { takePayment } from './payments.js';
import { withDateMoved } from './reschedule.js';
import { settlementOf } from './settlementOf.js';
import { standingOf } from './standingOf.js';

// What the shopper does on their own page. A form has no key: it says which version of the loan its page showed.

/**
 * Collects what the shopper wants to pay, and books it. Where the lender ends between the two, the service is asked under the same key again,
 * or reports the payment itself.
 */
export async function payNow(
  dependencies: LenderDependencies,
  reference: string,
  wish: PaymentWish,
): Promise<RecordOutcome> {
  const { books, payments, now } = dependencies;
  const shown = await books.loan(reference);
  if (!shown) return refuse('unknown-agreement');
  const refusal = refusalOf(shown, wish, now());
  if (refusal) return refusal;
  if (!payments) return refuse('payment-failed', 'The lender collects nothing here.');
  const { id: agreementId, currency } = shown.application.commitment.agreement;
  const { amountMinor, settles, version } = wish;
  const key = `${agreementId}:${version}:${amountMinor}`;
  // A service that cannot be reached may have collected it: the same key asks again, and moves the money once.
  const order = { key, agreementId, amountMinor, currency };
  const result = await payments.collect(order).catch(() => ({ kind: 'refused' as const }));
  if (result.kind === 'refused') return refuse('payment-failed');
  const { payment, valueDate } = result;
  return withReference(dependencies, reference, (transaction, record) =>
    takePayment(dependencies, transaction, record, {
      payment,
      amountMinor,
      valueDate,
      settles,
      reason: 'The shopper paid on the lender’s page.',
    }),
  );
}

function refusalOf(record: LoanRecord, { amountMinor, settles, version }: PaymentWish, now: number) {
  const { owedMinor } = standingOf(record, now);
  if (!owedMinor) return refuse('nothing-owed');
  if (lifeOf(record).disbursedOn === null) return refuse('not-disbursed');
  const figure = settles ? settlementOf(record, dayOf(now))?.totalMinor : undefined;
  if (versionOf(record) !== version || (settles ? figure !== amountMinor : amountMinor > owedMinor))
    return refuse('figures-differ', 'The loan has changed since the page was opened. Look at it again.');
  return null;
}

/** Moves the date of the next installment. Sent a second time, it finds the date moved. */
export function moveDate(
  dependencies: LenderDependencies,
  reference: string,
  to: IsoDate,
  version: number,
): Promise<RecordOutcome> {
  return withReference(dependencies, reference, async (transaction, record) => {
    if (versionOf(record) !== version) return { record };
    const change = withDateMoved(record, to, dependencies.now());
    if (!change) return refuse('date-not-movable');
    const asked = { kind: 'due-dates', reason: 'The shopper moved the date.' } as const;
    return { record: await amended(dependencies, transaction, record, asked, change) };
  });
}

/** Writes down what the shopper needs, until somebody answers it. */
export function askForHelp(
  dependencies: LenderDependencies,
  reference: string,
  wish: HelpWish,
): Promise<RecordOutcome> {
  return withReference(dependencies, reference, async (transaction, record) => {
    if (lifeOf(record).wish === wish) return { record };
    if (endOf(record) || !standingOf(record, dependencies.now()).owedMinor) return refuse('nothing-owed');
    const reason = 'The shopper asked for help.';
    return { record: await enterEvent(dependencies, transaction, record, { kind: 'help-asked', wish, reason }) };
  });
}
