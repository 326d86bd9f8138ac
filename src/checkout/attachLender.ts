import { type Runtime, systemRuntime, testTimeOf } from '../lenders/Runtime.js';
import { activeApplications } from './activeApplications.js';
import { applicationStore } from './applicationStore.js';
import type { CheckoutOptions, LenderCheckout } from './Checkout.js';
import type { CheckoutContext, Parties } from './CheckoutContext.js';
import { checkedLender, type TimeLimits } from './checkedLender.js';
import type { OffersModel } from './createOffers.js';
import { stateFollower } from './followState.js';
import { followTabs } from './followTabs.js';
import { newKey } from './identifiers.js';
import { lenderTerms } from './lenderTerms.js';

export interface AttachOptions extends Pick<CheckoutOptions, 'lender' | 'applicant' | 'locale' | 'storage'> {
  /** For tests. Default: the system's clock, chance and timers. */
  readonly runtime?: Runtime;
  /** Default: `timeLimits`. */
  readonly limits?: TimeLimits;
}

/**
 * Stage two: lets a lender do what the state asks for. It only follows the state, so it may be attached after the
 * shopper's click. An application that already waits in `applying` is sent then.
 */
export function attachLender(model: OffersModel, given: AttachOptions): LenderCheckout {
  const { runtime = systemRuntime, limits } = testTimeOf(given.lender) ?? given;
  const parties: Parties = {
    lender: checkedLender(given.lender, runtime, limits),
    applicant: given.applicant,
    locale: given.locale ?? 'en',
    store: applicationStore(given.storage, runtime.now),
  };
  const life = new AbortController();
  const { purchase, plans, state, offer, choose, apply, cancel, send } = model;
  const context: CheckoutContext = { model, runtime, parties, life: life.signal, send };
  const applications = activeApplications(context);
  const terms = lenderTerms(context);
  const follower = stateFollower(context, applications, terms.renew);

  const stops = [
    state.subscribe(follower.follow),
    purchase.subscribe(follower.follow),
    model.quote.subscribe(terms.ask),
    followTabs(context, applications),
    follower.stop,
    terms.stop,
    () => life.abort(),
  ];

  return {
    purchase,
    plans,
    state,
    offer,
    choose,
    apply,
    cancel,
    estimated: terms.estimated,
    termsProblem: terms.problem,
    review: () => send({ type: 'review' }),
    back: () => send({ type: 'back' }),
    commit: () => send({ type: 'commit' }),
    retry: () => send({ type: 'retry', key: newKey() }),
    update(changes) {
      const { lender = parties.lender.adapter, applicant, locale = parties.locale, storage, ...offers } = changes;
      model.update(offers);
      parties.lender = checkedLender(lender, runtime, limits);
      parties.locale = locale;
      if ('applicant' in changes) parties.applicant = applicant;
      if ('storage' in changes) parties.store = applicationStore(storage, runtime.now);
      if (life.signal.aborted) return;
      follower.follow();
      terms.ask();
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
