import type { Choice } from '../protocol/messages/Choice.js';
import type { Approved, Decision, Declined } from '../protocol/messages/Decision.js';
import type { Approval, CheckoutApplication, CheckoutFailure, ChoosingNotice, StateIn } from './CheckoutState.js';

/** A lender's decision with its figures already priced and checked. */
export type PricedDecision =
  | Exclude<Decision, Approved | Declined>
  | (Omit<Approved, 'choice' | 'terms'> & Pick<Approval, 'offer' | 'shown'>)
  | (Omit<Declined, 'alternatives'> & Pick<StateIn<'declined'>, 'alternatives'>);

/** Everything that can happen to a checkout. An event about one application is dropped by a state about another. */
export type CheckoutEvent =
  | { readonly type: 'choose'; readonly choice: Choice | null }
  /** The shopper's click. `key` is fresh. */
  | { readonly type: 'apply'; readonly key: string }
  | { readonly type: 'cancel' }
  /**
   * The purchase changed. `newPurchase` ends a commitment too: the merchant names another order, it is another person's or lender's, or it
   * came to nothing.
   */
  | {
      readonly type: 'repriced';
      readonly choice: Choice | null;
      readonly notice: ChoosingNotice;
      readonly newPurchase?: boolean;
    }
  /**
   * An earlier application for this purchase was found in storage. `isLoan`: it is, or may be, a loan, and what is on the screen is neither,
   * so it takes that place whatever is chosen, and stays in doubt. `offered` is null for an alternative.
   */
  | ({ readonly type: 'resumed'; readonly isLoan?: boolean; readonly offered?: null } & CheckoutApplication)
  /** The application goes on under the key `to`. Nothing of it was sent under `key`, or the lender is done with that one. */
  | { readonly type: 'rekeyed'; readonly key: string; readonly to: string }
  | { readonly type: 'answered'; readonly key: string; readonly answer: PricedDecision }
  | { readonly type: 'failed'; readonly key: string; readonly failure: CheckoutFailure }
  /** The approval's time is over. */
  | { readonly type: 'lapsed'; readonly key: string }
  | { readonly type: 'review' }
  | { readonly type: 'back' }
  | { readonly type: 'commit' }
  /** `key` is fresh. It is used only where a new application begins. */
  | { readonly type: 'retry'; readonly key: string };
