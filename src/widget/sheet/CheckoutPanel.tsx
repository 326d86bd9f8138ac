import { CheckoutActions } from './CheckoutActions.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { ReviewDialog } from './ReviewDialog.js';

/** The buttons under the offers, and the review while it is open. */
export function CheckoutPanel({ model }: { model: CheckoutModel }) {
  const state = model.checkout.state.value;
  if (state.phase === 'choosing' && !state.choice) return null;
  return (
    <>
      <CheckoutActions model={model} />
      {(state.phase === 'reviewing' || state.phase === 'committing') && (
        <ReviewDialog model={model} approval={state} committing={state.phase === 'committing'} />
      )}
    </>
  );
}
