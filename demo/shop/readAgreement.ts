import { type Agreement, agreementSchema, type Purchase } from 'fenqi/protocol';

/** Why a form's `fenqi` field is no agreement for this purchase. */
export type AgreementProblem =
  | 'no-plan'
  | 'not-committed'
  | 'unreadable'
  | 'other-order'
  | 'other-currency'
  | 'other-amount'
  | 'wrong-sum'
  | 'used-before';

export type ReadAgreement =
  | { readonly agreement: Agreement; readonly problem?: never }
  | { readonly problem: AgreementProblem; readonly agreement?: never };

/**
 * Reads what the widget left in the form: nothing, then the plan's id, then the agreement as JSON. What a browser sends is
 * only a claim, so every figure is held against the order. The in-page sandbox does not sign; a lender behind HTTP does, and
 * then `signatureCheck` has its say as well.
 */
export function readAgreement(
  field: unknown,
  purchase: Purchase,
  isUsed: (agreementId: string) => boolean = () => false,
): ReadAgreement {
  if (typeof field !== 'string' || field.trim() === '') return { problem: 'no-plan' };
  if (!field.trimStart().startsWith('{')) return { problem: 'not-committed' };
  let json: unknown;
  try {
    json = JSON.parse(field);
  } catch {
    return { problem: 'unreadable' };
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

/** Rows and totals tell the same story. An upfront fee that is paid today is in the total and in no row. */
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
