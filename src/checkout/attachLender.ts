import { applicationBook } from './applicationBook.js';
import type { Checkout, CheckoutOptions } from './Checkout.js';
import { converse, type TimeLimits } from './conversation.js';
import type { OffersModel } from './createOffers.js';
import { createDossiers } from './dossiers.js';
import type { Flow, Parties } from './Flow.js';
import { stateFollower } from './followState.js';
import { followTabs } from './followTabs.js';
import { lenderTerms } from './lenderTerms.js';
import { newKey } from './newKey.js';
import { type Runtime, systemRuntime } from './Runtime.js';
import { transition } from './transition.js';

export interface AttachOptions extends Pick<CheckoutOptions, 'lender' | 'applicant' | 'locale' | 'storage'> {
  /** For tests. Default: the system's clock, chance and timers. */
  readonly runtime?: Runtime;
  /** Default: `timeLimits`. */
  readonly limits?: TimeLimits;
}

/**
 * Stage two: drives the lender from the state. It only follows what the state says, so it may be attached after the
 * shopper's click: an application that already waits in `applying` is sent then.
 */
export function attachLender(model: OffersModel, given: AttachOptions): Checkout {
  const runtime = given.runtime ?? systemRuntime;
  const parties: Parties = {
    talk: converse(given.lender, runtime, given.limits),
    applicant: given.applicant,
    locale: given.locale ?? 'en',
    book: applicationBook(given.storage, runtime.now),
  };
  const life = new AbortController();
  const send: Flow['send'] = event => model.move(state => transition(state, event));
  const flow: Flow = { model, runtime, parties, life: life.signal, send };
  const dossiers = createDossiers(flow);
  const follower = stateFollower(flow, dossiers);
  const terms = lenderTerms(flow);

  const stops = [
    model.state.subscribe(follower.follow),
    model.purchase.subscribe(follower.follow),
    model.quote.subscribe(terms.ask),
    followTabs(flow, dossiers),
    follower.stop,
    terms.stop,
    () => life.abort(),
  ];

  const sending = (type: 'review' | 'back' | 'commit') => () => send({ type });
  const { purchase, plans, state, offer, choose, apply, cancel } = model;
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
    review: sending('review'),
    back: sending('back'),
    commit: sending('commit'),
    retry: () => send({ type: 'retry', key: newKey() }),
    update(changes) {
      const { lender = parties.talk.lender, applicant, locale = parties.locale, storage, ...offers } = changes;
      model.update(offers);
      Object.assign(parties, { talk: converse(lender, runtime, given.limits), locale });
      if ('applicant' in changes) parties.applicant = applicant;
      if ('storage' in changes) parties.book = applicationBook(storage, runtime.now);
      follower.follow();
      terms.ask();
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
