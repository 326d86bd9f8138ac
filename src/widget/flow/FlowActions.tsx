import type { ComponentChildren } from 'preact';
import { type FlowModel, planLine } from './FlowModel.js';
import { once } from './once.js';

/** What the shopper can do now. The primary button stays one element through all phases, so that focus is never lost on it. */
export function FlowActions({ flow }: { flow: FlowModel }) {
  const { view, checkout, lender, text } = flow;
  const state = checkout.state.value;
  const cancellable = lender.capabilities.cancel;
  let primary: { label: string; act?: () => void } | null = null;
  let beside: ComponentChildren = null;
  switch (state.phase) {
    case 'choosing':
      primary = { label: text.apply, act: checkout.apply };
      break;
    case 'applying':
      primary = { label: text.applying(lender.name) };
      beside = <Quiet label={text.cancel} act={checkout.cancel} />;
      break;
    case 'pending':
      beside = cancellable && <Quiet label={text.cancel} act={checkout.cancel} />;
      break;
    case 'action':
      beside = (
        <>
          <a class="primary" href={state.action.url} target="_blank" rel="noopener">
            {text.continueAtLender(lender.name)}
          </a>
          {cancellable && <Quiet label={text.cancel} act={checkout.cancel} />}
        </>
      );
      break;
    case 'approved':
    case 'reviewing':
    case 'committing':
      primary = state.phase === 'approved' ? { label: text.review, act: checkout.review } : { label: text.review };
      beside = state.phase === 'approved' && <Quiet label={text.otherPlan} act={checkout.cancel} />;
      break;
    case 'declined':
      beside = (
        <>
          {state.alternatives.length > 0 && (
            <fieldset class="alternatives">
              <legend>{text.alternatives}</legend>
              {state.alternatives.map(({ choice, offer }) => (
                <button
                  key={`${choice.planId} ${choice.downPaymentMinor}`}
                  type="button"
                  onClick={() => checkout.choose(choice)}
                >
                  {text.alternative(
                    planLine(flow, offer),
                    offer.downPaymentMinor > 0 ? view.money(offer.downPaymentMinor) : null,
                  )}
                </button>
              ))}
            </fieldset>
          )}
          {state.explainUrl && (
            <a href={state.explainUrl} target="_blank" rel="noopener">
              {text.explain}
            </a>
          )}
        </>
      );
      break;
    case 'expired':
      primary = { label: text.applyAgain, act: checkout.retry };
      break;
    case 'failed':
      primary = { label: text.retry, act: checkout.retry };
      // A commitment whose outcome is unknown cannot be left: there may be a loan.
      beside = !(state.during === 'committing' && state.failure.outcomeUnknown) && (
        <Quiet label={text.otherPlan} act={checkout.cancel} />
      );
      break;
    case 'committed':
      break;
  }
  return (
    <div class="actions" part="actions">
      {primary && (
        <button
          key="primary"
          type="button"
          class="primary"
          part="button"
          aria-disabled={!primary.act}
          onClick={once(primary.act)}
        >
          {primary.label}
        </button>
      )}
      {beside}
      {/* One line for both, so that nothing moves when the lender's terms come. */}
      {state.phase === 'choosing' && (
        <p class="hint">{checkout.estimated.value ? text.estimated : text.applyHint(lender.name)}</p>
      )}
    </div>
  );
}

const Quiet = ({ label, act }: { label: string; act: () => void }) => (
  <button key="quiet" type="button" class="quiet" part="secondary-button" onClick={once(act)}>
    {label}
  </button>
);
