import type { LenderDependencies } from '../applications/LenderDependencies.js';
import type { ServiceRefusal } from '../applications/LendingService.js';
import { refuse } from '../applications/Refusal.js';

/**
 * An installment was paid. In any order: what reports payments may deliver late, and money that has arrived is not turned away.
 * Said again it changes nothing.
 */
export function repay(
  dependencies: LenderDependencies,
  agreementId: string,
  installment: number,
): Promise<null | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const found = await transaction.agreementApplication(agreementId);
    const application = found && (await transaction.lock(found.reference));
    if (!application?.commitment) return refuse('unknown-agreement').refusal;
    if (!application.commitment.agreement.installments[installment - 1]) return refuse('unknown-installment').refusal;
    await transaction.repay(agreementId, installment, dependencies.now());
    return null;
  });
}
