import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import { lifeOf } from './lifeOf.js';
import { findLoan, type RecordOutcome, withAgreement } from './lockLoan.js';
import { moveMoney } from './moveMoney.js';
import { noteReturn, type SentMoney } from './payments.js';

/** Sends the shopper what the lender owes them, by the lender's payment service, and books it. With `payment` it was sent elsewhere. */
export async function returnMoney(
  dependencies: LenderDependencies,
  agreementId: string,
  { amountMinor, reason, payment }: Omit<SentMoney, 'payment'> & { readonly payment?: string },
): Promise<RecordOutcome> {
  if (payment !== undefined)
    return withAgreement(dependencies, agreementId, (transaction, record) =>
      noteReturn(dependencies, transaction, record, { payment, amountMinor, reason }),
    );
  const found = await findLoan(dependencies.books, agreementId);
  if (!found) return refuse('unknown-agreement');
  if (!dependencies.payments)
    return refuse('payment-failed', 'The lender has no payment service: send it, and say its name.');
  return moveMoney(dependencies, found.application.reference, record => {
    const { toReturnMinor } = lifeOf(record);
    if (amountMinor > toReturnMinor) return refuse('nothing-to-return', `It owes ${toReturnMinor}.`);
    return { direction: 'send', amountMinor, settles: false, reason };
  });
}
