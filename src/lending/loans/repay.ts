import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse, type ServiceRefusal } from '../applications/Refusal.js';
import { paidInstallments, unpaidInstallments } from './LoanRecord.js';

/**
 * Records that an installment was paid; a repeat changes nothing. Any order is accepted, because reports of payments may arrive
 * late and money that has arrived is not turned away.
 */
export function repay(
  dependencies: LenderDependencies,
  agreementId: string,
  installment: number,
): Promise<null | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const found = await transaction.agreementApplication(agreementId);
    const application = found && (await transaction.lock(found.reference));
    const record = application && (await transaction.loan(application.reference));
    if (!record) return refuse('unknown-agreement').refusal;
    const known = [...paidInstallments(record), ...unpaidInstallments(record)];
    if (!known.some(({ number }) => number === installment)) return refuse('unknown-installment').refusal;
    await transaction.repay(agreementId, installment, dependencies.now());
    return null;
  });
}
