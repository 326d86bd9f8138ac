import type { CheckoutApplication, CheckoutPhase, CheckoutState } from '../../checkout/CheckoutState.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { WidgetHost } from '../element/WidgetHost.js';
import { firstTime } from './firstTime.js';
import type { MerchantEvent } from './MerchantEvent.js';
import { advertised, report } from './report.js';
import { measureSpan } from './timeline.js';

type Decided = Extract<MerchantEvent, { type: 'decided' }>;
type Step = { readonly type: 'plan-chosen' | 'applied' | 'committed' } | Pick<Decided, 'type' | 'status'>;

/** The phases that end an application as far as a merchant measures it, with the status of the same name. */
const OUTCOMES = { approved: true, declined: true, expired: true } satisfies Record<
  Extract<CheckoutPhase, Decided['status']>,
  true
>;
const isOutcome = (phase: CheckoutPhase): phase is keyof typeof OUTCOMES => phase in OUTCOMES;

/**
 * Takes the states of a checkout, one after another.
 *
 * @param at when the state came, on the clock of `performance.now()`
 * @param restored plan id of an earlier choice, which may have been put back
 */
export type Follower = (state: CheckoutState, at: number, restored: string | undefined) => void;

/** Tells the merchant what the shopper and the lender do, each step once. */
export function followCheckout(host: WidgetHost, offers: OffersModel): Follower {
  let chosen: string | undefined;
  let seen: string | undefined;
  /** A choice that was put back. It is not an act of the shopper, until something else has been chosen. */
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

    /** Gives the plan as advertised, because the state may hold personal terms or the down payment of an alternative. */
    const tell = (planId: string, step: Step) => {
      const offer = offers.price({ planId });
      report(host, at, offers.purchase.peek(), { ...step, planId, ...(offer && advertised(offer)) });
    };

    if (about) {
      const { key, choice } = about;
      const status = phase === 'choosing' ? 'cancelled' : isOutcome(phase) ? phase : undefined;
      const isDecision = status === 'approved' || status === 'declined';
      if (status && (isDecision ? isNew('decided') : key !== decided && isNew('ended'))) {
        tell(choice.planId, { type: 'decided', status });
        if (isDecision && key === applied.key) measureSpan('fenqi:apply-to-decision', applied.at, at, host.ids);
      }
      if (isDecision) decided = key;
      if (phase === 'committing') agreed = at;
      if (phase === 'committed' && isNew('committed')) {
        tell(choice.planId, { type: 'committed' });
        if (agreed !== undefined) measureSpan('fenqi:commit-to-agreement', agreed, at, host.ids);
      }
    }

    // An application that was begun on an earlier page, or in another tab or widget, was told there.
    const applies = phase === 'applying' && isNew('applied');
    if (restored !== seen) putBack = seen = restored;
    if (planId && planId !== chosen) {
      if (applies || (phase === 'choosing' && planId !== putBack)) tell(planId, { type: 'plan-chosen' });
      putBack = undefined;
    }
    if (applies) {
      applied = { key: state.key, at };
      tell(state.choice.planId, { type: 'applied' });
    }
    chosen = planId;
    open = 'key' in state ? state : undefined;
  };
}
