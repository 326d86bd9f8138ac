import type { IsoDate } from '../../pricing/offers/TermSheet.js';

/** Money that is to move between the shopper and the lender. */
export interface PaymentOrder {
  /** The same order has the same key: a service moves the money once, however often it is asked. */
  readonly key: string;
  readonly agreementId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What became of it. A refusal moved nothing. */
export type PaymentResult =
  | { readonly kind: 'done'; readonly payment: string; readonly valueDate: IsoDate }
  | { readonly kind: 'refused' };

/**
 * The lender's payment service: a plain record of functions. What the service has collected without the lender hearing of it, it reports to
 * `POST /v1/agreements/{id}/payments`, under the same name.
 */
export interface PaymentAdapter {
  readonly id: string;
  /** Collects from the shopper. It rejects where the service cannot be reached; then nothing is booked, and the same key may ask again. */
  collect(order: PaymentOrder): Promise<PaymentResult>;
  /** Sends to the shopper. */
  send(order: PaymentOrder): Promise<PaymentResult>;
}
