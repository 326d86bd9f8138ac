import type { Agreement } from '../protocol/messages/Agreement.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { type AgreementProblem, readAgreement } from './readAgreement.js';
import { type AgreedWith, type SignatureCheck, type SignatureProblem, signatureCheck } from './signatureCheck.js';

/** What the agreement has to be about, and with whom it has to be made. */
export interface ExpectedAgreement extends AgreedWith, Purchase {
  /** Tells whether an agreement has paid for an order already. Default: none has. */
  isUsed?(agreementId: string): boolean | Promise<boolean>;
}

/** Either the agreement, with every check passed, or the first problem that was found. */
export type VerifiedAgreement =
  | { readonly agreement: Agreement; readonly problem?: never }
  | { readonly problem: AgreementProblem | SignatureProblem; readonly agreement?: never };

/** Fetched keys are kept, so one check serves all agreements with a lender. */
const checks = new Map<string, SignatureCheck>();

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
 */
export async function verifyAgreement(
  field: unknown,
  { lenderUrl, lender, merchant, isUsed, ...purchase }: ExpectedAgreement,
): Promise<VerifiedAgreement> {
  const read = readAgreement(field, purchase);
  if (read.problem) return read;
  const parties = JSON.stringify([lenderUrl, lender, merchant]);
  const check = checks.get(parties) ?? signatureCheck({ lenderUrl, lender, merchant });
  checks.set(parties, check);
  const problem = await check(read.agreement);
  if (problem) return { problem };
  return (await isUsed?.(read.agreement.id)) ? { problem: 'used-before' } : read;
}
