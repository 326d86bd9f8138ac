import type { ComponentChildren } from 'preact';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { Layout } from '../element/options/optionValues.js';
import { PlanPicker, type PlanPickerProps } from '../picker/PlanPicker.js';
import type { Drawn, WidgetCheckout } from './attachCheckout.js';
import { once } from './CheckoutModel.js';
import { Documents } from './details/Documents.js';
import { PlanDetails } from './details/PlanDetails.js';

interface SheetProps {
  readonly drawn: Drawn;
  readonly offers: OffersModel;
  readonly checkout: WidgetCheckout | null;
  /** Who lends: name and logo. */
  readonly lender?: ComponentChildren;
  readonly layout: Layout;
  /** Stands in the place of the answer: words about a part that did not load. */
  readonly missing: string | false;
  /** Whether a lender is there, loading, or not wanted. The steps of a unit test read it. */
  readonly seated: string;
  readonly picker: PlanPickerProps;
  /** The ref of the dialog, the same function in every render. Closing it returns the focus. */
  dialog(element: HTMLDialogElement | null): (() => void) | undefined;
  onClose(): void;
  /** How installments work was opened or closed. */
  onExplain(): void;
}

/** What the sheet shows of the plan in each phase: nothing, its figures to read, or all of it. */
const SHOWN: Readonly<Record<CheckoutState['phase'], 'nothing' | 'details' | 'review'>> = {
  choosing: 'details',
  applying: 'nothing',
  pending: 'nothing',
  action: 'nothing',
  approved: 'details',
  reviewing: 'review',
  committing: 'review',
  committed: 'details',
  declined: 'nothing',
  expired: 'nothing',
  failed: 'nothing',
};

/**
 * Everything that does not stand in the page, in one dialog: how it works, the chosen plan, the application, its answer, the review (WCAG 2.2,
 * 3.3.4) and the agreement. The browser's own ways of closing a dialog close it too: Escape, and the back gesture where it knows one.
 */
export function Sheet(props: SheetProps) {
  const { drawn, offers, checkout, lender, layout, missing, seated, picker, dialog, onClose, onExplain } = props;
  const { view, texts, law, seldom } = drawn;
  const { checkout: text, details } = texts;
  const state = offers.state.value;
  const offer = offers.offer.value;
  const { phase } = state;
  const shown = SHOWN[phase];
  const choosing = phase === 'choosing';
  const busy = phase === 'committing';
  const title = `${view.ids}-title`;
  return (
    <dialog
      ref={dialog}
      part="sheet"
      class={phase}
      aria-labelledby={title}
      // While the lender is asked the sheet is smaller, and the second click of a double click may be beside it.
      closedby={busy ? 'none' : phase === 'applying' ? 'closerequest' : 'any'}
      // The event of the closing comes late: whoever opens the sheet again before it would see it close. Returning false would prevent the closing too.
      onCancel={event => (busy ? event.preventDefault() : onClose())}
    >
      <div class="head">
        {/* The first focus goes to the top, so that the figures are read before the buttons. */}
        <p class="title" part="title" id={title} tabIndex={-1} autofocus>
          {shown === 'review' ? text.reviewTitle : view.text.legend}
        </p>
        {lender}
        <button type="button" class="close" part="close" aria-label={text.close} aria-disabled={busy} onClick={onClose}>
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </div>
      <div key="answer" class={`answer ${phase} ${seated}`} part="answer">
        <div role="status" part="status">
          {missing ? <p>{missing}</p> : checkout?.status(drawn)}
        </div>
      </div>
      {!picker.held && layout !== 'full' && <PlanPicker {...picker} />}
      {offer && shown !== 'nothing' && (
        <PlanDetails view={view} texts={texts} law={law} offer={offer} isReview={shown === 'review'} />
      )}
      {shown !== 'nothing' && checkout && (
        <Documents
          view={view}
          text={text}
          // Once there is one with the figures of this application, it is the contract. The answer links the one that was agreed.
          documents={{
            ...checkout.lender.documents,
            ...('contractUrl' in state &&
              state.contractUrl && { contract: phase === 'committed' ? undefined : state.contractUrl }),
          }}
        />
      )}
      {choosing && (
        <details class="disclosure" open={!offer} onToggle={onExplain}>
          <summary part="toggle">{details.how}</summary>
          {seldom && <seldom.part.HowItWorks text={seldom.text} lender={checkout?.name(view)} />}
        </details>
      )}
      <div class="actions" part="actions">
        {checkout?.actions(drawn, onClose)}
        {(choosing || phase === 'declined' || phase === 'expired') && (
          <button
            key="clear"
            type="button"
            class="quiet"
            part="secondary-button"
            onClick={once(() => {
              onClose();
              if (state.choice) offers.choose(null);
            })}
          >
            {state.choice ? details.clear : text.close}
          </button>
        )}
      </div>
    </dialog>
  );
}
