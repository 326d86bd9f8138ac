/** Money that the lender has asked its payment service to move, and whose booking is still to come. A loan has one at most. */
export interface PaymentIntent {
  readonly reference: string;
  /** Of the order at the service. */
  readonly key: string;
  readonly direction: (typeof paymentDirections)[number];
  readonly amountMinor: number;
  /** Whether the shopper wants to settle early with it. */
  readonly settles: boolean;
  readonly reason: string;
  /** When it was written down, in ms since 1970. */
  readonly at: number;
}

/** From the shopper, and to the shopper. */
export const paymentDirections = ['collect', 'send'] as const;
