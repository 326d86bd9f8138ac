import { effect, untracked } from '@preact/signals';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { DecisionStatus } from '../../protocol/Decision.js';
import type { Emit } from '../WidgetEvents.js';

const DECISIONS: readonly string[] = ['approved', 'pending', 'action', 'declined', 'expired', 'committed'];

/** Tells the page what happens in a checkout, each thing once. Returns how to stop. */
export function emitEvents(offers: OffersModel, emit: Emit): () => void {
  let chosen = 'null';
  let said = '';
  return effect(() => {
    const state = offers.state.value;
    untracked(() => {
      const choice = JSON.stringify(state.choice);
      if (choice !== chosen) emit('fenqi:select', { choice: state.choice, offer: offers.offer.value });
      chosen = choice;
      if (state.phase === 'failed') emit('fenqi:error', state.failure);
      const status =
        state.phase === 'choosing' && state.notice && said
          ? 'cancelled'
          : DECISIONS.includes(state.phase)
            ? (state.phase as DecisionStatus)
            : '';
      const about = status && `${status} ${'key' in state ? state.key : ''}`;
      // Opening and closing the review says nothing new.
      if (status && about !== said) emit('fenqi:decision', { status, choice: state.choice });
      if (about || state.phase === 'choosing') said = status === 'cancelled' ? '' : about;
      if (state.phase === 'committed' && about) emit('fenqi:committed', { agreement: state.agreement });
    });
  });
}
