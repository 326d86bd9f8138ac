import type { ComponentChildren } from 'preact';
import type { CheckoutPhase, CheckoutState } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import { PageView } from '../../picker/PageView.js';
import type { PlanPickerProps } from '../../picker/PlanPicker.js';
import type { Drawn } from '../../sheet/attachCheckout.js';
import { Sheet } from '../../sheet/Sheet.js';
import type { Layout } from '../options/optionValues.js';
import { ChosenLine } from './ChosenLine.js';
import type { LenderSeat } from './lenderSeat.js';
import type { SheetSwitch } from './sheetSwitch.js';

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
  readonly drawn: Drawn;
  readonly offers: OffersModel;
  readonly seat: LenderSeat;
  readonly sheet: SheetSwitch;
  readonly layout: Layout;
  /** What the law wants in the first view. */
  readonly notice: ComponentChildren;
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
  const personal = (held || 'offered' in state) && offer ? offer : undefined;
  const picker: PlanPickerProps = {
    view,
    // The personal offer of a decision replaces the advertised offer of the same plan.
    plans: offers.plans.value.map(plan => (personal?.planId === plan.planId ? personal : plan)),
    chosen: state.choice?.planId,
    held,
    onChoose: planId => offers.choose({ planId }),
  };
  const missing = seat.missing.value && view.text.partMissing;
  const { status, agreed, label } = checkout?.inPage(drawn) ?? {};
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
        status={missing ? <p>{missing}</p> : status}
        agreed={agreed}
        line={offer && <ChosenLine view={view} writing={texts.writing} offer={offer} />}
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
        law={notice}
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
