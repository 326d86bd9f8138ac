import type { Agreement } from '../protocol/messages/Agreement.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { agreementSchema } from '../protocol/messages/schemas.js';

/**
 * Why a form's field does not hold an agreement that pays for this purchase:
 * - `no-plan`: the field is empty
 * - `not-committed`: it holds a plan's id; the shopper has chosen and not agreed
 * - `unreadable`: it is not an agreement of the protocol
 * - `other-order`, `other-currency`, `other-amount`: the agreement is about something else
 * - `wrong-sum`: its rows and totals do not add up
 * - `used-before`: it has paid for an order already
 */
export const agreementProblems = [
  'no-plan',
  'not-committed',
  'unreadable',
  'other-order',
  'other-currency',
  'other-amount',
  'wrong-sum',
  'used-before',
] as const;
export type AgreementProblem = (typeof agreementProblems)[number];

export type ReadAgreement =
  | { readonly agreement: Agreement; readonly problem?: never }
  | { readonly problem: AgreementProblem; readonly agreement?: never };

/**
 * Reads the form's field: it is empty, then the plan's id, then the agreement as JSON, or as what a shop's own JSON was parsed to. A
 * browser can send anything, so every figure is compared with the order. This does not check who made the agreement: `verifyAgreement` does.
 */
export function readAgreement(
  field: unknown,
  purchase: Purchase,
  isUsed: (agreementId: string) => boolean = () => false,
): ReadAgreement {
  let json = field;
  if (typeof field !== 'object' || field === null || !('planId' in field)) {
    if (typeof field !== 'string' || field.trim() === '') return { problem: 'no-plan' };
    if (!field.trimStart().startsWith('{')) return { problem: 'not-committed' };
    try {
      json = JSON.parse(field);
    } catch {
      return { problem: 'unreadable' };
    }
  }
  const parsed = agreementSchema.safeParse(json);
  if (!parsed.success) return { problem: 'unreadable' };
  const agreement = parsed.data;
  if (agreement.order !== purchase.order) return { problem: 'other-order' };
  if (agreement.currency !== purchase.currency) return { problem: 'other-currency' };
  if (agreement.amountMinor !== purchase.amountMinor) return { problem: 'other-amount' };
  if (!addsUp(agreement)) return { problem: 'wrong-sum' };
  return isUsed(agreement.id) ? { problem: 'used-before' } : { agreement };
}

/** Compares rows with totals. An upfront fee that is paid today is part of the total and of no row. */
function addsUp(agreement: Agreement): boolean {
  const sum = (key: 'principalMinor' | 'totalMinor') => agreement.installments.reduce((all, row) => all + row[key], 0);
  return (
    agreement.installments.length > 0 &&
    agreement.installments.every(row => row.totalMinor === row.principalMinor + row.interestMinor + row.feeMinor) &&
    agreement.totalMinor === agreement.amountMinor + agreement.financeChargeMinor &&
    sum('principalMinor') === agreement.financedMinor &&
    sum('totalMinor') + agreement.downPaymentMinor <= agreement.totalMinor &&
    sum('totalMinor') + agreement.downPaymentMinor >= agreement.amountMinor
  );
}
