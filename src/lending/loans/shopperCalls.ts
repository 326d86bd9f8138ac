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
import { moveMoney } from './moveMoney.js';
import { settled } from './payments.js';
import { withDateMoved } from './reschedule.js';
import { settlementOf } from './settlementOf.js';
import { standingOf } from './standingOf.js';

// What the shopper does on their own page. A form has no key: it says which version of the loan its page showed.

/** Collects what the shopper wants to pay, and books it. */
export async function payNow(
  dependencies: LenderDependencies,
  reference: string,
  wish: PaymentWish,
): Promise<RecordOutcome> {
  const { now } = dependencies;
  const { amountMinor, settles } = wish;
  if (!amountMinor)
    // What was paid ahead is more than what is left.
    return withReference(dependencies, reference, async (transaction, record) => {
      const day = dayOf(now());
      return refusalOf(record, wish, now()) ?? { record: await settled(dependencies, transaction, record, day) };
    });
  return moveMoney(dependencies, reference, record => {
    const reason = 'The shopper paid on the lender’s page.';
    return refusalOf(record, wish, now()) ?? { direction: 'collect', amountMinor, settles, reason };
  });
}

function refusalOf(record: LoanRecord, { amountMinor, settles, version }: PaymentWish, now: number) {
  const { owedMinor } = standingOf(record, now);
  if (!owedMinor) return refuse('nothing-owed');
  if (lifeOf(record).disbursedOn === null) return refuse('not-disbursed');
  const figure = settles ? settlementOf(record, dayOf(now))?.totalMinor : undefined;
  if (versionOf(record) !== version || (settles ? figure !== amountMinor : !amountMinor || amountMinor > owedMinor))
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
