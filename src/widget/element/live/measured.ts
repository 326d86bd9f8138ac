import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { Follower } from '../../analytics/followCheckout.js';
import type { WidgetHost } from '../WidgetHost.js';

/**
 * Follows a checkout for the merchant who measures, in step with it but after it: what happens before the measuring part has come is
 * kept for it, and if it stays away nobody need know. Returns how to stop.
 */
export function measured(host: WidgetHost, offers: OffersModel, restored: () => string | undefined): () => void {
  const before: Parameters<Follower>[] = [];
  let follow: Follower = (...step) => void before.push(step);
  import('../../analytics/measure.js').then(
    part => {
      follow = part.followCheckout(host, offers);
      for (const step of before) follow(...step);
    },
    () => {
      follow = () => {};
    },
  );
  // In a microtask: a state that is corrected at once, such as an application that turns out to be an earlier one, never was.
  return offers.state.subscribe((_: CheckoutState) =>
    queueMicrotask(() => {
      // The clock of `performance`, which a page may have replaced.
      follow(offers.state.peek(), new Event('').timeStamp, restored());
    }),
  );
}
