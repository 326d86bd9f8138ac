import { isUncertain } from '../../checkout/CheckoutState.js';
import { assertNever } from '../../pricing/assertNever.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import { moneyFormatter } from '../format/formatMoney.js';
import { type CheckoutModel, once } from './CheckoutModel.js';
import { submitButtonOf } from './submitButtonOf.js';

interface Props {
  readonly model: CheckoutModel;
  onClose(): void;
}

/** What the shopper can do now. The primary button stays one element through all phases, so that it never loses the focus. */
export function CheckoutActions({ model, onClose }: Props) {
  const { checkout, lender, lenderName } = model;
  const { checkout: text } = model.texts;
  const state = checkout.state.value;
  let primary: readonly [label: string, act?: (() => void) | undefined] | undefined;
  /** The label of the way out, if there is one. */
  let leave: string | false | undefined;
  const { text: rare } = model.seldom ?? {};
  /** Where the costs have to be read before they are agreed. */
  const costs = state.phase === 'reviewing' ? model.law?.costs : undefined;
  const unread = costs?.reading.left.value;
  const hasRead = !costs || unread === 0;
  const hintId = `${model.view.ids}-reading`;
  const submit = state.phase === 'committed' && submitButtonOf(model.host.element);
  switch (state.phase) {
    case 'choosing':
      if (!state.choice) return null;
      primary = [text.apply, checkout.apply];
      break;
    case 'applying':
      primary = [text.apply];
      leave = text.cancel;
      break;
    case 'pending':
    case 'action':
      leave = lender.capabilities.cancel && text.cancel;
      break;
    case 'approved':
      primary = [text.review, checkout.review];
      leave = text.otherPlan;
      break;
    case 'reviewing':
      primary = [
        state.offer.financeChargeMinor > 0 ? text.agree : text.agreeFree,
        hasRead && model.law ? checkout.commit : undefined,
      ];
      leave = text.back;
      break;
    case 'committing':
      primary = [text.committing];
      break;
    case 'expired':
      primary = [rare ? rare.applyAgain : text.retry, checkout.retry];
      break;
    case 'failed':
      primary = [text.retry, checkout.retry];
      leave = text.otherPlan;
      break;
    case 'committed':
      primary = submit
        ? [
            text.toCheckout,
            () => {
              onClose();
              goTo(submit);
            },
          ]
        : [text.done, onClose];
      break;
    case 'declined':
      break;
    default:
      assertNever(state);
  }
  return (
    <>
      {primary && (
        <button
          key="primary"
          type="button"
          class="primary"
          part="button"
          aria-disabled={!primary[1]}
          aria-describedby={hasRead ? undefined : hintId}
          // Too early, it leads to what has to be read first.
          onClick={once(primary[1] ?? costs?.reading.show)}
        >
          {primary[0]}
        </button>
      )}
      {state.phase === 'action' && rare && (
        <a class="primary" part="button" href={state.action.url} target="_blank" rel="noopener">
          {rare.continueAtLender(lenderName)}
        </a>
      )}
      {/* What may be a loan cannot be left. */}
      {leave && !isUncertain(state) && (
        <button
          key="quiet"
          type="button"
          class="quiet"
          part="secondary-button"
          onClick={once(state.phase === 'reviewing' ? checkout.back : checkout.cancel)}
        >
          {leave}
        </button>
      )}
      {state.phase === 'committed' && (
        <button
          type="button"
          class="quiet"
          part="secondary-button"
          onClick={() => saveCalendar(model, state.agreement)}
        >
          {text.calendar}
        </button>
      )}
      {costs && <costs.part.ReadingHint id={hintId} texts={costs.texts.reading} left={unread} />}
      {/* Both texts keep their place, so that nothing moves when the lender's terms come. */}
      {state.phase === 'choosing' && (
        <p class="hint" part="hint">
          <span aria-hidden={!checkout.estimated.value}>{text.estimated}</span>
          <span aria-hidden={checkout.estimated.value}>{text.applyHint(lenderName)}</span>
        </p>
      )}
    </>
  );
}

function goTo(button: HTMLElement): void {
  // In the middle, because a shop's own bar may cover the edges.
  button.scrollIntoView({ block: 'center' });
  button.focus();
}

/** Few shoppers ask for it, so it loads on demand. */
function saveCalendar(model: CheckoutModel, agreement: Agreement): void {
  import('./calendarFile.js').then(part => part.saveCalendar(model, agreement, moneyFormatter), model.host.fail);
}
