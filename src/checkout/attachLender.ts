import { type Runtime, systemRuntime, testTimeOf } from '../lenders/Runtime.js';
import { activeApplications } from './activeApplications.js';
import { applicationStore } from './applicationStore.js';
import type { CheckoutOptions, LenderCheckout } from './Checkout.js';
import type { CheckoutContext, Parties } from './CheckoutContext.js';
import { isUncertain } from './CheckoutState.js';
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
  const partiesOf = ({ lender, applicant, locale = 'en' }: AttachOptions) => ({
    lender: checkedLender(lender, runtime, limits),
    applicant,
    locale,
  });
  const storeOf = ({ storage }: AttachOptions) => applicationStore(storage, runtime.now);
  const parties: Parties = { ...partiesOf(given), store: storeOf(given) };
  let taken = given;
  /** While there may be a loan, newer options wait: its lender is asked as it was asked before, and for the same person. */
  let options = given;
  const life = new AbortController();
  const { purchase, plans, state, offer, choose, apply, cancel, send } = model;
  const takeOptions = () => {
    if (options === taken || life.signal.aborted || isUncertain(state.peek())) return;
    Object.assign(parties, partiesOf(options), options.storage !== taken.storage && { store: storeOf(options) });
    taken = options;
    follower.follow();
    terms.ask();
  };
  const context: CheckoutContext = {
    model,
    runtime,
    parties,
    life: life.signal,
    send(event) {
      send(event);
      // What waits for the outcome has its turn once everybody has seen it.
      takeOptions();
    },
  };
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
      model.update(changes);
      options = { ...options, ...changes };
      takeOptions();
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
