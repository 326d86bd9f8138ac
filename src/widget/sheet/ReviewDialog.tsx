import type { Approval } from '../../checkout/CheckoutState.js';
import { formatPercent } from '../format/formatPercent.js';
import { type CheckoutModel, once } from './CheckoutModel.js';
import { PlanDetails } from './details/PlanDetails.js';

interface ReviewDialogProps {
  readonly model: CheckoutModel;
  readonly approval: Approval;
  readonly committing: boolean;
}

/** The review before the commitment (WCAG 2.2, 3.3.4), with exactly the figures that are sent. Escape goes back until they are sent. */
export function ReviewDialog({ model, approval, committing }: ReviewDialogProps) {
  const { view, checkout, lenderName, texts } = model;
  const { checkout: text, details } = texts;
  const { money, locale, ids } = view;
  const { offer } = approval;
  const rows = [
    [text.price, offer.amountMinor],
    [text.downPayment, offer.downPaymentMinor],
    [text.financed, offer.financedMinor],
    [details.interest, offer.interestMinor],
    [details.fees, offer.feeMinor],
  ] as const;
  return (
    <dialog
      ref={model.dialog}
      part="review"
      aria-labelledby={`${ids}-review`}
      onCancel={event => {
        event.preventDefault();
        if (!committing) checkout.back();
      }}
    >
      {/* The first focus goes to the top, so that the figures are read before the buttons. */}
      <p class="title" part="review-title" id={`${ids}-review`} tabIndex={-1} autofocus>
        {text.reviewTitle}
      </p>
      <p>{text.reviewIntro(lenderName)}</p>
      <dl class="figures" part="figures">
        {rows.map(([name, amount], index) =>
          amount > 0 || index === 3 ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{money(amount)}</dd>
            </div>
          ) : null,
        )}
        <div class="strong">
          <dt>{text.total(offer.dueTodayMinor > 0)}</dt>
          <dd>{money(offer.totalMinor)}</dd>
        </div>
        <div class="strong">
          <dt>{text.apr}</dt>
          <dd>{formatPercent(locale, offer.apr.display)}</dd>
        </div>
      </dl>
      <PlanDetails view={view} texts={texts} offer={offer} open />
      <div class="actions" part="actions">
        <button type="button" class="primary" part="button" aria-disabled={committing} onClick={once(checkout.commit)}>
          {committing ? text.committing : offer.financeChargeMinor > 0 ? text.agree : text.agreeFree}
        </button>
        <button
          type="button"
          class="quiet"
          part="secondary-button"
          aria-disabled={committing}
          onClick={once(checkout.back)}
        >
          {text.back}
        </button>
      </div>
    </dialog>
  );
}
