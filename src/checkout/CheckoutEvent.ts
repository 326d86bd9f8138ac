import type { Choice } from '../protocol/messages/Choice.js';
import type { Approved, Decision, Declined } from '../protocol/messages/Decision.js';
import type { Approval, CheckoutApplication, CheckoutFailure, CheckoutState, ChoosingNotice } from './CheckoutState.js';

/** A lender's decision with its figures already priced: what a state needs, and nothing that still has to be checked. */
export type PricedDecision =
  | Exclude<Decision, Approved | Declined>
  | (Omit<Approved, 'choice' | 'terms'> & Pick<Approval, 'offer' | 'shown'>)
  | (Omit<Declined, 'alternatives'> & Pick<Extract<CheckoutState, { phase: 'declined' }>, 'alternatives'>);

/** What the shopper and the merchant's page can do before any lender is there. */
export type ShopperEvent =
  | { readonly type: 'choose'; readonly choice: Choice | null }
  /** The shopper's click; `key` is fresh. */
  | { readonly type: 'apply'; readonly key: string }
  | { readonly type: 'cancel' }
  /** The purchase changed. `newPurchase`: it is another one by the merchant's own reference; a commitment belongs to the old one. */
  | {
      readonly type: 'repriced';
      readonly choice: Choice | null;
      readonly notice: ChoosingNotice;
      readonly newPurchase?: boolean;
    };

/** What can happen to a checkout. Events with a `key` are about one application and are dropped by every other. */
export type CheckoutEvent =
  | ShopperEvent
  /** An earlier application of this purchase, found in storage, is taken up again. */
  | ({ readonly type: 'resumed' } & CheckoutApplication)
  /** The choice had been applied for before: `to` is the key it has at the lender. Nothing was sent under `key`. */
  | { readonly type: 'rekeyed'; readonly key: string; readonly to: string }
  | { readonly type: 'answered'; readonly key: string; readonly answer: PricedDecision }
  | { readonly type: 'failed'; readonly key: string; readonly failure: CheckoutFailure }
  /** The approval's time is over. */
  | { readonly type: 'lapsed'; readonly key: string }
  | { readonly type: 'review' }
  | { readonly type: 'back' }
  | { readonly type: 'commit' }
  /** `key` is fresh; used only where a new application begins. */
  | { readonly type: 'retry'; readonly key: string };
