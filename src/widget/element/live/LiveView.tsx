import type { CheckoutPhase, CheckoutState } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { View } from '../../format/View.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';
import { PlanPicker } from '../../picker/PlanPicker.js';
import { PlanDetails } from '../../sheet/details/PlanDetails.js';
import type { Layout } from '../options/optionValues.js';
import type { LenderSeat } from './lenderSeat.js';

/** Whether the choice is held, because another choice would cancel an application. */
const HELD: Readonly<Record<Exclude<CheckoutPhase, 'failed'>, boolean>> = {
  choosing: false,
  applying: true,
  pending: true,
  action: true,
  approved: true,
  reviewing: true,
  committing: true,
  committed: true,
  declined: false,
  expired: false,
};
const isHeld = (state: CheckoutState): boolean =>
  state.phase === 'failed' ? state.during !== 'applying' : HELD[state.phase];

interface LiveViewProps {
  readonly view: View;
  readonly texts: LaterMessages;
  readonly offers: OffersModel;
  readonly seat: LenderSeat;
  readonly layout: Layout;
  /** Whether the options name a lender, who may still be loading. */
  readonly lender: boolean;
}

/** Everything inside the shadow root. The status region exists before it has anything to say (WCAG 2.2, 4.1.3). */
export function LiveView({ view, texts, offers, seat, layout, lender }: LiveViewProps) {
  const state = offers.state.value;
  const offer = offers.offer.value;
  const checkout = seat.checkout.value;
  const held = isHeld(state);
  // The steps of a unit test read it: without it, a lender who loads and no lender look the same.
  const seated = checkout ? '' : lender ? 'coming' : 'alone';
  // The answer has its place from the click on, and everything said later stays in it.
  const open = state.phase !== 'choosing' || state.notice;
  const { amountMinor, currency } = offers.purchase.value;
  // Offers for another amount would only confuse beside an agreement.
  const another =
    state.phase === 'committed' && offer && (offer.amountMinor !== amountMinor || offer.currency !== currency);
  return (
    <PlanPicker
      view={view}
      plans={another ? [offer] : offers.plans.value}
      chosen={state.choice?.planId}
      held={held}
      personal={held || 'offered' in state ? offer : null}
      layout={layout}
      onChoose={planId => offers.choose({ planId })}
    >
      {offer && <PlanDetails view={view} texts={texts} offer={offer} />}
      <div key="answer" class={`${open ? 'place' : ''} ${state.phase} ${seated}`} part="answer">
        <div role="status" part="status">
          {seat.missing.value ? <p>{view.text.partMissing}</p> : checkout?.status(view, texts)}
        </div>
        {checkout?.panel(view, texts)}
        {!held && state.choice && (
          <button type="button" class="quiet" part="clear" onClick={() => offers.choose(null)}>
            {texts.details.clear}
          </button>
        )}
      </div>
    </PlanPicker>
  );
}
