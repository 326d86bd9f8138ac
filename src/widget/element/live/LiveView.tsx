import type { ComponentChildren } from 'preact';
import { type CheckoutState, isBinding } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { PricedPlan } from '../../../pricing/offers/Offer.js';
import { PageView } from '../../picker/PageView.js';
import type { PlanPickerProps } from '../../picker/PlanPicker.js';
import type { Drawn } from '../../sheet/attachCheckout.js';
import { Sheet } from '../../sheet/Sheet.js';
import type { Layout } from '../options/optionValues.js';
import { ChosenLine } from './ChosenLine.js';
import type { LenderSeat } from './lenderSeat.js';
import type { SheetSwitch } from './sheetSwitch.js';

/** Whether the choice is held: another one would cancel an application that the lender has, or there is, or may be, an agreement. */
const isHeld = (state: CheckoutState): boolean =>
  isBinding(state) || (state.phase === 'failed' ? state.during !== 'applying' : 'key' in state);

interface LiveViewProps {
  readonly drawn: Drawn;
  readonly offers: OffersModel;
  readonly seat: LenderSeat;
  readonly sheet: SheetSwitch;
  readonly layout: Layout;
  /** What the law wants in the first view beside these plans. */
  notice(plans: readonly PricedPlan[]): ComponentChildren;
  /** Whether the options name a lender, who may still be loading. */
  readonly lender: boolean;
  onExplain(): void;
}

/** Everything inside the shadow root: what stands in the page, and the sheet while it is open. */
export function LiveView({ drawn, offers, seat, sheet, layout, notice, lender, onExplain }: LiveViewProps) {
  const { view, texts } = drawn;
  const state = offers.state.value;
  const offer = offers.offer.value;
  const checkout = seat.checkout.value;
  const held = isHeld(state);
  // The chosen plan at the terms that it has by now: in its tile, and in the figures of the law.
  const plans = offers.plans.value.map(plan => (plan.planId === offer?.planId ? offer : plan));
  const picker: PlanPickerProps = {
    view,
    plans,
    chosen: state.choice?.planId,
    held,
    onChoose: planId => offers.choose({ planId }),
  };
  const missing = seat.missing.value && view.text.partMissing;
  const { status, agreed, label } = checkout?.inPage(drawn) ?? {};
  const line = offer && <ChosenLine view={view} writing={texts.writing} offer={offer} />;
  /** What the answer is about where no tile says it; under the tiles, why the others are held. */
  const about =
    layout === 'full' ? held && !isBinding(state) && <p class="facts">{texts.checkout.held}</p> : label && line;
  const lentBy = () =>
    checkout && (
      <span class="facts lender" part="lender">
        {checkout.lender.logo && (
          <img
            src={checkout.lender.logo}
            alt=""
            // A policy of the page may refuse it: then the name stands alone.
            onError={event => {
              event.currentTarget.hidden = true;
            }}
          />
        )}
        {checkout.name(view)}
      </span>
    );
  return (
    <>
      <PageView
        {...picker}
        layout={layout}
        status={
          missing ? (
            <p>{missing}</p>
          ) : (
            status && (
              <>
                {status}
                {about}
              </>
            )
          )
        }
        agreed={agreed}
        line={line}
        aside={
          <>
            {!status && !missing && lentBy()}
            {layout === 'full' && !held && state.choice && (
              // With a key, so that it never becomes the button beside it, to which a closed sheet returns the focus.
              <button key="clear" type="button" class="quiet" part="clear" onClick={() => offers.choose(null)}>
                {texts.details.clear}
              </button>
            )}
          </>
        }
        law={notice(offer && layout !== 'full' ? [offer] : plans)}
        label={label}
        onOpen={sheet.open}
      />
      {sheet.isOpen.value && (
        <Sheet
          drawn={drawn}
          offers={offers}
          checkout={checkout}
          lender={lentBy()}
          layout={layout}
          missing={missing}
          // Without it, a lender who loads and no lender look the same.
          seated={checkout ? '' : lender ? 'coming' : 'alone'}
          picker={picker}
          dialog={sheet.dialog}
          onClose={sheet.close}
          onExplain={onExplain}
        />
      )}
    </>
  );
}
