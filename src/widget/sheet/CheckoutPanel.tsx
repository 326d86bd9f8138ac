import { FlowActions } from './CheckoutActions.js';
import type { FlowModel } from './CheckoutModel.js';
import { ReviewDialog } from './ReviewDialog.js';

/** The buttons under the offers, and the review while it is open. */
export function FlowPanel({ flow }: { flow: FlowModel }) {
  const state = flow.checkout.state.value;
  if (state.phase === 'choosing' && !state.choice) return null;
  return (
    <>
      <FlowActions flow={flow} />
      {(state.phase === 'reviewing' || state.phase === 'committing') && (
        <ReviewDialog flow={flow} approval={state} committing={state.phase === 'committing'} />
      )}
    </>
  );
}
