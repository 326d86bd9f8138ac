import { offerText } from '../picker/offerText.js';
import { countOf } from '../picker/periodText.js';
import type { CheckoutModel, Phase } from './CheckoutModel.js';

/** What the lender would approve, one row each, with the same figures in the same places. */
export function Alternatives({ model, declined }: { model: CheckoutModel; declined: Phase<'declined'> }) {
  const { view, checkout } = model;
  const { checkout: text } = model.texts;
  return (
    <fieldset class="alternatives" part="alternatives">
      <legend>{text.alternatives}</legend>
      {declined.alternatives.map(({ choice, offer }) => {
        const {
          amount,
          notes: [each, ...notes],
          costs: [, rate],
        } = offerText(view, offer);
        return (
          <button
            key={`${choice.planId} ${choice.downPaymentMinor}`}
            type="button"
            part="alternative"
            onClick={() => checkout.choose(choice)}
          >
            <span>{countOf(view, offer.terms)}</span>{' '}
            <span>
              <strong>{amount}</strong> <span class="facts">{each}</span>
            </span>{' '}
            <span class="facts">{rate}</span> <span class="facts">{notes.join(' · ')}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
