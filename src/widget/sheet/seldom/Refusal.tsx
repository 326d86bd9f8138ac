import type { SeldomMessages } from '../../locales/SeldomMessages.js';
import type { CheckoutModel, Phase } from '../CheckoutModel.js';
import { Alternatives } from './Alternatives.js';

interface Props {
  readonly model: CheckoutModel;
  readonly text: SeldomMessages;
  readonly state: Phase<'declined'>;
}

/** What stands under the title of a refusal: the reasons, the way to a person, and what would be approved. */
export function Refusal({ model, text, state }: Props) {
  const { lender, lenderName, texts } = model;
  const { reasons, explainUrl, alternatives } = state;
  return (
    <>
      {reasons.length > 0 && (
        <ul class="reasons" part="reasons">
          {reasons.map(reason => (
            <li key={reason}>{text.reasons[reason]}</li>
          ))}
        </ul>
      )}
      {/* The link replaces the sentence: it says the same, and leads there. The lender's page needs the origin for its way back. */}
      {explainUrl ? (
        <p>
          <a href={explainUrl} target="_blank" rel="noopener" referrerPolicy="strict-origin" part="link">
            {text.explain}
          </a>
        </p>
      ) : (
        lender.capabilities.personReview && <p>{texts.checkout.personReview(lenderName)}</p>
      )}
      {alternatives.length > 0 && <Alternatives model={model} text={text} declined={state} />}
    </>
  );
}
