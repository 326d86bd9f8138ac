import type { SeldomMessages } from '../../locales/SeldomMessages.js';
import type { CheckoutModel, Phase } from '../CheckoutModel.js';
import { Alternatives } from './Alternatives.js';

/** The phases with an answer that is not an approval. */
export type SeldomPhase = 'action' | 'declined' | 'expired' | 'failed';

interface Props {
  readonly model: CheckoutModel;
  readonly text: SeldomMessages;
  readonly state: Phase<SeldomPhase>;
}

/** What stands under the title of a refusal, an expiry or a failure. */
export function SeldomAnswer({ model, text, state }: Props) {
  const { lender, lenderName } = model;
  if (state.phase === 'action') return null;
  if (state.phase === 'expired') return <p>{text.unsigned}</p>;
  if (state.phase === 'failed')
    return (
      <p>
        {state.during === 'committing' && state.failure.outcomeUnknown
          ? text.commitUnknown(lenderName)
          : text.failed[state.failure.kind]}
      </p>
    );
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
        lender.capabilities.personReview && <p>{text.personReview(lenderName)}</p>
      )}
      {alternatives.length > 0 && <Alternatives model={model} text={text} declined={state} />}
    </>
  );
}
