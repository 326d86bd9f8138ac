import type { PricedPlan } from '../../pricing/offers/Offer.js';

/** What a widget offers, and for which purchase. */
export interface Shown {
  readonly amountMinor: number;
  readonly currency: string;
  readonly order?: string | undefined;
  readonly plans: readonly PricedPlan[];
}
