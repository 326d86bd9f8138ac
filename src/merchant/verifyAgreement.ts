import type { Agreement } from '../protocol/messages/Agreement.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { type Parties, type SignatureProblem, signatureProblemOf } from './agreementSignature.js';
import { type AgreementProblem, readAgreement } from './readAgreement.js';

/** What the agreement has to be about, and with whom it has to be made. */
export type ExpectedAgreement = Parties &
  Purchase & {
    /** Tells whether an agreement has paid for an order already. Default: none has. */
    isUsed?(agreementId: string): boolean | Promise<boolean>;
  };

/** Either the agreement, with every check passed, or the first problem that was found. */
export type VerifiedAgreement =
  | { readonly agreement: Agreement; readonly problem?: never }
  | { readonly problem: AgreementProblem | SignatureProblem; readonly agreement?: never };

/**
 * Checks the form field of a checkout in one call: it is an agreement, about this order, with figures that add up, signed by this lender
 * for this merchant, and not used before. Never throws for what a browser sent.
 *
 * @param field the value of the form field, as it was posted
 * @example
 * const { agreement, problem } = await verifyAgreement(form.get('fenqi'), {
 *   lenderUrl: 'https://lender.example',
 *   lender: 'example-bank',
 *   merchant: 'shop-1',
 *   amountMinor: 299900,
 *   currency: 'CNY',
 *   order: 'A-1001',
 *   isUsed: id => orders.hasAgreement(id),
 * });
 *
 * @throws TypeError where an option cannot be used, such as a `lenderUrl` that is not a URL
 */
export async function verifyAgreement(field: unknown, expected: ExpectedAgreement): Promise<VerifiedAgreement> {
  const read = readAgreement(field, expected);
  if (read.problem) return read;
  const problem = await signatureProblemOf(read.agreement, expected);
  if (problem) return { problem };
  return (await expected.isUsed?.(read.agreement.id)) ? { problem: 'used-before' } : read;
}
