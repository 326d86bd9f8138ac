import type { Purchase } from '../protocol/messages/Purchase.js';
import type { ActivePhase } from './ActivePhase.js';
import type { ApplicationStore, StoredApplication } from './applicationStore.js';
import type { CheckoutEvent } from './CheckoutEvent.js';
import type { CheckedLender } from './checkedLender.js';
import type { OffersModel } from './createOffers.js';
import type { Runtime } from './Runtime.js';

/** With whom the checkout deals now; `update` may change it at any time. */
export interface Parties {
  lender: CheckedLender;
  applicant: string | undefined;
  locale: string;
  store: ApplicationStore;
}

/** What the steps of a checkout share. */
export interface CheckoutContext {
  readonly model: OffersModel;
  readonly runtime: Runtime;
  readonly parties: Parties;
  /** Over when the checkout is disposed of. */
  readonly life: AbortSignal;
  send(event: CheckoutEvent): void;
}

/** One application as this page works on it. Fixed when it begins: neither a new cart nor a new lender changes where it went. */
export interface ActiveApplication {
  stored: StoredApplication;
  readonly purchase: Purchase;
  readonly lender: CheckedLender;
  /** Taken up from storage, not clicked for in this page. */
  readonly resumed: boolean;
  /** What may have reached the lender in this phase: ask before sending. */
  readonly unsure: Partial<Record<ActivePhase['phase'], boolean>>;
  /** When the lender wants to be asked again at the earliest. Zero until a step failed; after that the next one is the shopper's own wish. */
  notBefore: number;
  /** Under way while the lender is told that the shopper turned away. */
  leaving: Promise<void> | undefined;
}
