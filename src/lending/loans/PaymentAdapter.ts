import type { IsoDate } from '../../pricing/offers/TermSheet.js';

/** Money that is to move between the shopper and the lender. */
export interface PaymentOrder {
  /** The same order has the same key: a service moves the money once, however often it is asked. */
  readonly key: string;
  readonly agreementId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What became of it. A refusal moved nothing, and never will. */
export type PaymentResult =
  | { readonly kind: 'done'; readonly payment: string; readonly valueDate: IsoDate }
  | { readonly kind: 'refused' }
  /** Nobody knows yet, as while a bank works on it. The lender asks again by `status`. */
  | { readonly kind: 'pending' };

/**
 * The lender's payment service: a plain record of functions. The lender writes down what is to move before it asks (`PaymentIntent`), so that
 * whatever ends in between, the money that has moved is booked, once. What the service has collected unasked, it reports to
 * `POST /v1/agreements/{id}/payments`, under the same name.
 */
export interface PaymentAdapter {
  readonly id: string;
  /** Collects from the shopper. It rejects where the service cannot be reached or does not answer: what became of it is asked by `status`. */
  collect(order: PaymentOrder): Promise<PaymentResult>;
  /** Sends to the shopper. */
  send(order: PaymentOrder): Promise<PaymentResult>;
  /**
   * What became of the order of a key. Asked a minute after the order at the earliest.
   *
   * @returns `unknown`: the service has never got such an order. The lender forgets it then.
   */
  status(key: string): Promise<PaymentResult | { readonly kind: 'unknown' }>;
}
