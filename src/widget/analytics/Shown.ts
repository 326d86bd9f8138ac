import type { PricedPlan } from '../../pricing/index.js';

/** What a widget offers, and for which purchase. */
export interface Shown {
  readonly amountMinor: number;
  readonly currency: string;
  readonly order?: string | undefined;
  readonly plans: readonly PricedPlan[];
}
