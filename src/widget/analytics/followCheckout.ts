import type { CheckoutApplication, CheckoutState } from '../../checkout/CheckoutState.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { WidgetHost } from '../element/WidgetHost.js';
import { advertised } from './advertised.js';
import { firstTime } from './firstTime.js';
import { report } from './report.js';
import { measure } from './timeline.js';

/**
 * Takes each state of a checkout in its order.
 *
 * @param at when it came, on the clock of `performance.now()`
 * @param restored plan id of a choice made before, which may have been put back
 */
export type Follower = (state: CheckoutState, at: number, restored: string | undefined) => void;

/** Tells what the shopper and the lender do, each thing once. */
export function followCheckout(host: WidgetHost, offers: OffersModel): Follower {
  let chosen: string | undefined;
  let seen: string | undefined;
  /** What was put back is no act of the shopper's, until something has been chosen. */
  let putBack: string | undefined;
  let open: CheckoutApplication | undefined;
  /** Key of the last application that was approved or declined, as far as this page knows. */
  let decided: string | undefined;
  let applied = { key: '', at: 0 };
  let agreed: number | undefined;

  return (state, at, restored) => {
    const { phase, choice } = state;
    const planId = choice?.planId;
    const about: CheckoutApplication | undefined = 'key' in state ? state : open;
    const isNew = (step: string) => firstTime(`${about?.key}/${step}`);

    /** As advertised, because the state may hold what one person is offered: terms, and an alternative's down payment. */
    const tell = (type: string, planId: string, more?: object) => {
      const offer = offers.price({ planId });
      report(host, at, offers.purchase.peek(), { type, planId, ...(offer && advertised(offer)), ...more } as never);
    };

    const outcome = phase === 'choosing' ? 'cancelled' : phase;
    if (about) {
      const { key, choice } = about;
      const isDecision = outcome === 'approved' || outcome === 'declined';
      const endsUndecided = (outcome === 'expired' || outcome === 'cancelled') && key !== decided;
      if (isDecision ? isNew('decided') : endsUndecided && isNew('ended')) {
        tell('decided', choice.planId, { status: outcome });
        if (isDecision && key === applied.key) measure('fenqi:apply-to-decision', applied.at, at, host.ids);
      }
      if (isDecision) decided = key;
      if (phase === 'committing') agreed = at;
      if (phase === 'committed' && isNew('committed')) {
        tell('committed', choice.planId);
        if (agreed !== undefined) measure('fenqi:commit-to-agreement', agreed, at, host.ids);
      }
    }

    // What is taken up of a page before, or of another tab or widget, has been told there.
    const applies = phase === 'applying' && isNew('applied');
    if (restored !== seen) putBack = seen = restored;
    if (planId && planId !== chosen) {
      if (applies || (phase === 'choosing' && planId !== putBack)) tell('plan-chosen', planId);
      putBack = undefined;
    }
    if (applies) {
      applied = { key: state.key, at };
      tell('applied', state.choice.planId);
    }
    chosen = planId;
    open = 'key' in state ? state : undefined;
  };
}
