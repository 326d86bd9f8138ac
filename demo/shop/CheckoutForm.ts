import type { VerifiedAgreement } from 'fenqi/merchant';
import type { Agreement, Purchase } from 'fenqi/protocol';
import { type Address, type AddressField, type AddressProblem, addressProblems, readAddress } from './Address.js';
import { type CartLine, linesOf, totalOf } from './Cart.js';
import type { Currency } from './Money.js';
import type { ShopSession } from './Sessions.js';

/** The state of the checkout: what is bought, what was typed, and what is still missing. */
export interface CheckoutForm {
  readonly order: string;
  readonly lines: readonly CartLine[];
  readonly totalMinor: number;
  readonly address: Address;
  readonly addressProblems: Partial<Record<AddressField, AddressProblem>>;
  readonly payment: 'full' | 'installments' | undefined;
  readonly paymentMissing: boolean;
  readonly agreement: Agreement | undefined;
  readonly agreementProblem: VerifiedAgreement['problem'];
  /** The cart's total differs from the one that the shopper saw. */
  readonly cartChanged: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function freshForm(session: ShopSession, currency: Currency): CheckoutForm {
  const lines = linesOf(session.cart, currency);
  return {
    order: session.nextOrder,
    lines,
    totalMinor: totalOf(lines),
    address: readAddress({}),
    addressProblems: {},
    payment: 'full',
    paymentMissing: false,
    agreement: undefined,
    agreementProblem: undefined,
    cartChanged: false,
  };
}

/**
 * Reads the form that was sent. It reports everything that is missing at once and keeps everything that was typed.
 *
 * @param verify checks the agreement in the field `fenqi` for this purchase
 */
export async function sentForm(
  session: ShopSession,
  currency: Currency,
  fields: Fields,
  verify: (field: unknown, purchase: Purchase) => VerifiedAgreement | Promise<VerifiedAgreement>,
): Promise<CheckoutForm> {
  const fresh = freshForm(session, currency);
  const address = readAddress(fields);
  const payment = fields['payment'] === 'full' || fields['payment'] === 'installments' ? fields['payment'] : undefined;
  const purchase = { amountMinor: fresh.totalMinor, currency, order: fresh.order };
  const verified = payment === 'installments' ? await verify(fields['fenqi'], purchase) : undefined;
  return {
    ...fresh,
    address,
    addressProblems: addressProblems(address),
    payment,
    paymentMissing: payment === undefined,
    agreement: verified?.agreement,
    agreementProblem: verified?.problem,
    cartChanged: fields['total'] !== String(fresh.totalMinor),
  };
}

export const isComplete = (form: CheckoutForm): boolean =>
  Object.keys(form.addressProblems).length === 0 && !form.paymentMissing && !form.agreementProblem && !form.cartChanged;
