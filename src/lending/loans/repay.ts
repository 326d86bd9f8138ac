import type { Refusal } from '../applications/Desk.js';
import type { Office } from '../applications/Office.js';
import { refuse } from '../applications/refuse.js';

/**
 * An installment was paid. In any order: what reports payments may deliver late, and money that has arrived is not turned away.
 * Said again it changes nothing.
 */
export function repay(office: Office, agreementId: string, installment: number): Promise<null | Refusal> {
  return office.books.transact(async page => {
    const found = await page.agreementApplication(agreementId);
    const application = found && (await page.lock(found.reference));
    if (!application?.commitment) return refuse('unknown-agreement').refusal;
    if (!application.commitment.agreement.installments[installment - 1]) return refuse('unknown-installment').refusal;
    await page.repay(agreementId, installment, office.now());
    return null;
  });
}
