import type { Runtime } from '../lenders/Runtime.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import type { ApplicationStore, StoredApplication } from './applicationStore.js';
import type { CheckoutEvent } from './CheckoutEvent.js';
import type { ActiveState } from './CheckoutState.js';
import type { CheckedLender } from './checkedLender.js';
import type { OffersModel } from './createOffers.js';

/** With whom the checkout deals now. `update` may change it at any time. */
export interface Parties {
  lender: CheckedLender;
  applicant: string | undefined;
  locale: string;
  store: ApplicationStore;
}

/** What all parts of one checkout share. */
export interface CheckoutContext {
  readonly model: OffersModel;
  readonly runtime: Runtime;
  readonly parties: Parties;
  /** Aborted when the checkout is disposed of. */
  readonly life: AbortSignal;
  send(event: CheckoutEvent): void;
}

/** One application while this page works on it. Neither a new cart nor a new lender changes where it was sent. */
export interface ActiveApplication {
  stored: StoredApplication;
  readonly purchase: Purchase;
  readonly lender: CheckedLender;
  /** True if it was found in storage, false if the shopper clicked for it in this page. */
  readonly resumed: boolean;
  /** True for a phase whose request may have reached the lender: ask for the status before sending it again. */
  readonly unsure: Record<'applying' | 'committing', boolean> & Partial<Record<ActiveState['phase'], boolean>>;
  /** The earliest time for the next call, in milliseconds since 1970. Zero until a step has failed. */
  notBefore: number;
  /** Pending while the lender is told that the shopper turned away. */
  leaving: Promise<void> | undefined;
}
