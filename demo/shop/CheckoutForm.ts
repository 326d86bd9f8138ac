import type { SignatureCheck, SignatureProblem } from 'fenqi/merchant';
import { type AgreementProblem, readAgreement } from 'fenqi/merchant';
import type { Agreement } from 'fenqi/protocol';
import { type Address, type AddressField, type AddressProblem, addressProblems, readAddress } from './Address.js';
import { type CartLine, linesOf, totalOf } from './Cart.js';
import type { Currency } from './Money.js';
import type { ShopSession } from './Sessions.js';

/** The checkout as it stands: what is bought, what was typed, and what is still missing. */
export interface CheckoutForm {
  readonly order: string;
  readonly lines: readonly CartLine[];
  readonly totalMinor: number;
  readonly address: Address;
  readonly addressProblems: Partial<Record<AddressField, AddressProblem>>;
  readonly payment: 'full' | 'installments' | undefined;
  readonly paymentMissing: boolean;
  readonly agreement: Agreement | undefined;
  readonly agreementProblem: AgreementProblem | SignatureProblem | undefined;
  /** The total that the shopper saw is not the cart's any more. */
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

interface AgreementChecks {
  isUsed(id: string): boolean;
  /** Undefined: the lender chosen is the sandbox in the page, which signs nothing. */
  readonly vouchesFor?: SignatureCheck | undefined;
}

/** Reads what was sent, finds everything that is missing at once, and forgets nothing of it. */
export async function sentForm(
  session: ShopSession,
  currency: Currency,
  fields: Fields,
  { isUsed, vouchesFor }: AgreementChecks,
): Promise<CheckoutForm> {
  const fresh = freshForm(session, currency);
  const address = readAddress(fields);
  const payment = fields['payment'] === 'full' || fields['payment'] === 'installments' ? fields['payment'] : undefined;
  const purchase = { amountMinor: fresh.totalMinor, currency, order: fresh.order };
  const read = payment === 'installments' ? readAgreement(fields['fenqi'], purchase, isUsed) : undefined;
  const claimed = read?.agreement;
  const unsigned = claimed && (await vouchesFor?.(claimed));
  return {
    ...fresh,
    address,
    addressProblems: addressProblems(address),
    payment,
    paymentMissing: payment === undefined,
    agreement: unsigned ? undefined : claimed,
    agreementProblem: read?.problem ?? unsigned,
    cartChanged: fields['total'] !== String(fresh.totalMinor),
  };
}

export const isComplete = (form: CheckoutForm): boolean =>
  Object.keys(form.addressProblems).length === 0 && !form.paymentMissing && !form.agreementProblem && !form.cartChanged;
