import { effect, untracked } from '@preact/signals';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { Emit } from '../WidgetEvents.js';

/** Emits what happens in a checkout as events, each step once. @returns how to stop */
export function emitEvents(offers: OffersModel, emit: Emit): () => void {
  let chosen = 'null';
  let said = '';
  /** True while there is an application that could be cancelled. */
  let open = false;
  return effect(() => {
    const state = offers.state.value;
    untracked(() => {
      const { phase } = state;
      const choice = JSON.stringify(state.choice);
      if (choice !== chosen) emit('fenqi:select', { choice: state.choice, offer: offers.offer.value });
      chosen = choice;
      const wasOpen = open;
      open = 'key' in state;
      if (phase === 'failed') emit('fenqi:error', state.failure);
      // Opening or closing the review, and a commitment that is under way, are not news.
      if (phase === 'reviewing' || phase === 'committing' || phase === 'failed') return;
      // Each other phase has the name of its decision.
      const status = phase === 'choosing' ? wasOpen && 'cancelled' : phase !== 'applying' && phase;
      const about = 'key' in state ? `${status} ${state.key}` : `${status}`;
      if (status && about !== said) emit('fenqi:decision', { status, choice: state.choice });
      if (phase === 'committed' && about !== said) emit('fenqi:committed', { agreement: state.agreement });
      said = about;
    });
  });
}
