import type { SeldomMessages } from '../../locales/SeldomMessages.js';
import { countOf } from '../../picker/periodText.js';
import { type CheckoutModel, once, type Phase } from '../CheckoutModel.js';
import { planText } from './planText.js';

interface Props {
  readonly model: CheckoutModel;
  readonly text: SeldomMessages;
  readonly declined: Phase<'declined'>;
}

/** What the lender would approve, one button each. What is due today is as large as the installment, and the cost is written out. */
export function Alternatives({ model, text, declined }: Props) {
  const { view, checkout, texts } = model;
  return (
    <fieldset class="alternatives" part="alternatives">
      <legend>{text.alternatives}</legend>
      {declined.alternatives.map(({ choice, offer }) => {
        const { each, costs } = planText(model, offer);
        const figures = [
          [texts.details.today, view.money(offer.dueTodayMinor)],
          [text.each, each],
        ];
        return (
          <button
            key={`${choice.planId} ${choice.downPaymentMinor}`}
            type="button"
            part="alternative"
            onClick={once(() => checkout.choose(choice))}
          >
            <span>{countOf(view, offer.terms)}</span>{' '}
            {figures.map(([name, figure]) => (
              <span key={name}>
                <span class="facts">{name}</span> <strong>{figure}</strong>{' '}
              </span>
            ))}
            <span class="facts">{costs}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
