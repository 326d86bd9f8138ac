import type { ComponentChildren } from 'preact';
import { agreedText } from './agreedText.js';
import { answerTitle } from './answerTitle.js';
import type { CheckoutModel } from './CheckoutModel.js';

/** What the page shows of a checkout, while its sheet is closed too. */
export interface InPage {
  /** The words beside the button. */
  readonly status?: ComponentChildren;
  /** Stands for the offers. */
  readonly agreed?: ComponentChildren;
  /** The label of the button, if it is not the usual one. */
  readonly label?: string;
}

/** The title of the answer, the notice of a change, or the agreement. */
export function inPage(model: CheckoutModel): InPage {
  const { checkout: text } = model.texts;
  const state = model.checkout.state.value;
  switch (state.phase) {
    case 'choosing':
      return state.notice ? { status: <p>{text.notices[state.notice]}</p> } : {};
    case 'approved':
    case 'reviewing':
      return { status: <p class="strong">{text.approved}</p>, label: text.review };
    case 'committed':
      return {
        agreed: (
          <div class="agreed" part="agreed">
            {answerTitle(model)}
            {agreedText(model, state.agreement)}
          </div>
        ),
        label: text.view,
      };
    default:
      return { status: answerTitle(model), label: text.view };
  }
}
