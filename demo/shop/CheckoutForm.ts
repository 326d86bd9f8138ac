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
  /** The plan to choose again. Empty for none. */
  readonly plan: string;
  readonly paymentMissing: boolean;
  readonly agreement: Agreement | undefined;
  readonly agreementProblem: VerifiedAgreement['problem'];
  /** The id of the agreement that was sent and has a problem. Empty if it has none. */
  readonly refusedAgreement: string;
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
    address: readAddress(session.draft),
    addressProblems: {},
    payment: paymentOf(session.draft) ?? (session.plan ? 'installments' : 'full'),
    plan: session.plan,
    paymentMissing: false,
    agreement: undefined,
    agreementProblem: undefined,
    refusedAgreement: '',
    cartChanged: false,
  };
}

/** Keeps what was typed and chosen, so that every later page of this visit has it. */
export function keepDraft(session: ShopSession, fields: Fields): void {
  session.draft = fields;
  session.plan = planOf(fields['fenqi']);
}

/** The plan in the widget's form value: its id, or the agreement about it. Empty if there is none. */
export function planOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return isPlanId(value) ? value : ([fieldOf(value, 'planId')].find(isPlanId) ?? '');
}

const isPlanId = (text: string) => /^[\w-]{1,64}$/.test(text);

/** A text of the agreement in the widget's form value. Empty if there is none. */
function fieldOf(value: unknown, name: 'id' | 'planId'): string {
  try {
    const text = (JSON.parse(String(value)) as Readonly<Record<string, unknown>>)[name];
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

const paymentOf = ({ payment }: Fields) => (payment === 'full' || payment === 'installments' ? payment : undefined);

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
  keepDraft(session, fields);
  const fresh = freshForm(session, currency);
  const { address } = fresh;
  const payment = paymentOf(fields);
  const purchase = { amountMinor: fresh.totalMinor, currency, order: fresh.order };
  const verified = payment === 'installments' ? await verify(fields['fenqi'], purchase) : undefined;
  return {
    ...fresh,
    addressProblems: addressProblems(address),
    payment,
    paymentMissing: payment === undefined,
    agreement: verified?.agreement,
    agreementProblem: verified?.problem,
    refusedAgreement: verified?.problem ? fieldOf(fields['fenqi'], 'id') : '',
    cartChanged: fields['total'] !== String(fresh.totalMinor),
  };
}

export const isComplete = (form: CheckoutForm): boolean =>
  Object.keys(form.addressProblems).length === 0 && !form.paymentMissing && !form.agreementProblem && !form.cartChanged;
