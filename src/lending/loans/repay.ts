import { dayOf } from '../applications/days.js';
import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import { enterPayment, knownPayment } from './enterPayment.js';
import { paidInstallments, unpaidInstallments } from './LoanRecord.js';
import { withAgreement } from './lockLoan.js';

/**
 * Records that an installment was paid, with exactly what was left of it; a repeat changes nothing. Any order is accepted, because reports of
 * payments may arrive late and money that has arrived is not turned away.
 */
export async function repay(
  dependencies: LenderDependencies,
  agreementId: string,
  installment: number,
): Promise<null | ServiceRefusal> {
  const outcome = await withAgreement(dependencies, agreementId, async (transaction, record) => {
    const isIt = ({ number }: { readonly number: number }) => number === installment;
    const row = unpaidInstallments(record).find(isIt);
    if (!row) return paidInstallments(record).some(isIt) ? { record } : refuse('unknown-installment');
    const incoming = {
      payment: `installment:${agreementId}:${record.events.length}`,
      amountMinor: row.totalMinor,
      valueDate: dayOf(dependencies.now()),
      reason: 'The installment was reported as paid.',
      installment,
    };
    const known = await knownPayment(dependencies, transaction, record, incoming);
    return known ?? { record: await enterPayment(dependencies, transaction, record, incoming) };
  });
  return 'refusal' in outcome ? outcome.refusal : null;
}
