import { type ReadonlySignal, signal } from '@preact/signals';
import { isBinding, isOfLender } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import { adapterOf, attachCheckout, type WidgetCheckout } from '../../sheet/attachCheckout.js';
import type { Settings } from '../options/readSettings.js';
import type { WidgetHost } from '../WidgetHost.js';

/**
 * The place of the lender in one widget: empty, or taken by one lender and its checkout. While there is, or may be, a loan, its lender keeps
 * the place, whatever the settings name.
 */
export interface LenderSeat {
  readonly checkout: ReadonlySignal<WidgetCheckout | null>;
  /** True if the checkout did not load. */
  readonly missing: ReadonlySignal<boolean>;
  /** Loads the lender that the settings name, unless it is here already. */
  take(settings: Settings): void;
  /** Gives new settings to the present lender. False if there is none, or it makes way for another one. @throws PricingError */
  update(settings: Settings): boolean;
  dispose(): void;
}

export function lenderSeat(host: WidgetHost, offers: OffersModel): LenderSeat {
  const checkout = signal<WidgetCheckout | null>(null);
  const missing = signal(false);
  let settings: Settings | undefined;
  let lender: Settings['lender'] = null;
  /** Counts lenders: one that loads after the next has been asked for is dropped. */
  let turns = 0;

  const leave = () => {
    checkout.peek()?.dispose();
    checkout.value = null;
  };
  const isKept = () => checkout.peek() && isBinding(offers.state.peek());
  /** Nobody is here who could go on. What was begun leaves the screen, and comes back with its lender. */
  const putAside = () => {
    const state = offers.state.peek();
    if (isOfLender(state)) offers.send({ type: 'repriced', choice: state.choice, notice: 'repriced' });
    delete offers.home;
    offers.useLenderTerms(null);
  };

  const bring = async (wanted: NonNullable<Settings['lender']>, turn: number) => {
    const adapter = await adapterOf(wanted, () => settings!, host.fail);
    // Not before: a lender that comes late would end what the shopper has begun with another.
    if (turn === turns) checkout.value = attachCheckout(offers, adapter, settings!, host);
  };

  return {
    checkout,
    missing,
    take(next) {
      settings = next;
      if (next.lender === lender || isKept()) return;
      leave();
      lender = next.lender;
      const turn = ++turns;
      missing.value = false;
      if (!lender) return putAside();
      bring(lender, turn).catch((error: unknown) => {
        if (turn !== turns) return;
        // The next choice, or the next change of an option, tries again.
        lender = null;
        missing.value = true;
        putAside();
        host.fail(error);
      });
    },
    update(next) {
      if (next.lender !== lender && !isKept()) return false;
      const attached = checkout.peek();
      attached?.checkout.update({ ...next.offers, applicant: next.applicant, locale: next.locale });
      return !!attached;
    },
    dispose() {
      turns += 1;
      lender = null;
      leave();
    },
  };
}
