import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { Follower } from '../../analytics/followCheckout.js';
import type { WidgetHost } from '../WidgetHost.js';

/**
 * Passes each state of a checkout to the part that measures. States that come before that part has loaded are kept for it. If it does not
 * load, they are dropped without a word.
 *
 * @returns how to stop
 */
export function measured(host: WidgetHost, offers: OffersModel, restored: () => string | undefined): () => void {
  const before: Parameters<Follower>[] = [];
  let follow: Follower = (...step) => void before.push(step);
  import('../../idlePart.js').then(
    part => {
      follow = part.followCheckout(host, offers);
      for (const step of before) follow(...step);
    },
    () => {
      follow = () => {};
    },
  );
  // In a microtask, because some states are corrected at once: an application may turn out to be an earlier one.
  return offers.state.subscribe((_: CheckoutState) =>
    queueMicrotask(() => {
      // An event has the clock of `performance`, which the page may have replaced.
      follow(offers.state.peek(), new Event('').timeStamp, restored());
    }),
  );
}
