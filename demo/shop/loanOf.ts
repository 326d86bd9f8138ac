import type { LenderApi, Loan } from 'fenqi/merchant';
import type { Agreement } from 'fenqi/protocol';
import type { Order } from './Order.js';

/** An order that is paid in installments. */
export type FinancedOrder = Order & {
  readonly payment: { readonly kind: 'installments'; readonly agreement: Agreement };
};

export const isFinanced = (order: Order): order is FinancedOrder => order.payment.kind === 'installments';

/** Whether what was ordered is paid out once it is handed over. */
export const isHandedOver = ({ lines }: Order): boolean => lines.some(({ product }) => product.handedOver);

/** The loan of an order as the lender has it now. Undefined: the lender cannot be asked, or the loan is the sandbox's. */
export async function loanOf(api: LenderApi | null, { reference, payment }: FinancedOrder): Promise<Loan | undefined> {
  const loan = await api?.order(reference).catch(() => undefined);
  return loan?.agreement.id === payment.agreement.id ? loan : undefined;
}
