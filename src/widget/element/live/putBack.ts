import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { OffersModel } from '../../../checkout/createOffers.js';
import type { Settings } from '../options/readSettings.js';

/**
 * Puts an earlier choice back, once, if nothing is chosen. If only the lender's own terms may have that plan, it waits for them.
 *
 * @returns how to stop
 */
export function putBack(offers: OffersModel, settings: ReadonlySignal<Settings | undefined>): () => void {
  let seen: string | undefined;
  let wish: string | undefined;
  return effect(() => {
    const now = settings.value;
    const { phase, choice } = offers.state.value;
    const { estimated } = offers.quote.value;
    if (!now) return;
    if (now.choice !== seen) wish = seen = now.choice;
    if (wish && phase === 'choosing' && !choice) {
      const planId = wish;
      untracked(() => offers.choose({ planId }));
      if (estimated && now.lender) return;
    }
    wish = undefined;
  });
}
