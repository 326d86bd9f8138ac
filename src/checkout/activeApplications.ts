import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { ENTRY_LIFE_MS, type StoredApplication } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { changeStored } from './changeEntry.js';
import { fingerprint, personOf } from './fingerprint.js';
import { sameChoice } from './shopperTransition.js';

export interface ActiveApplications {
  /** Which purchase of which person at which lender: what two tabs have in common. */
  home(purchase?: Purchase): string;
  get(key: string): ActiveApplication | undefined;
  /**
   * The active of an application, written down before anything is sent. Null where this one may not be sent: its choice
   * has an earlier one, or the purchase may have a loan; then that is taken up instead.
   */
  of(key: string, choice: Choice): ActiveApplication | null;
  /** Takes up what was under way before a reload or in another tab, if the shopper has not chosen otherwise. */
  resume(stored?: StoredApplication): void;
  /** Takes an application up whatever is chosen now. */
  showAgain(stored: StoredApplication): void;
}

export function activeApplications(context: CheckoutContext): ActiveApplications {
  const { model, parties, runtime, send } = context;
  const all = new Map<string, ActiveApplication>();

  // Neither day nor sheet: a decision may take longer than a day, and a reload begins with another sheet.
  const home = ({ amountMinor, currency, order }: Purchase = model.purchase.peek()) =>
    fingerprint(JSON.stringify([parties.lender.adapter.id, personOf(parties.applicant), amountMinor, currency, order]));

  const open = (stored: StoredApplication, resumed: boolean, unsure: boolean): ActiveApplication => {
    const active: ActiveApplication = {
      stored,
      purchase: model.purchase.peek(),
      lender: parties.lender,
      resumed,
      unsure: { applying: unsure, committing: stored.stage === 'committing' },
      notBefore: 0,
      leaving: all.get(stored.key)?.leaving,
    };
    all.set(stored.key, active);
    return active;
  };

  const resume = (stored = parties.store.current(home())) => {
    const state = model.state.peek();
    if (state.phase !== 'choosing' || !stored || (state.choice && !sameChoice(state.choice, stored.choice))) return;
    open(stored, true, true);
    send({ type: 'resumed', key: stored.key, choice: stored.choice });
  };

  const showAgain = (stored: StoredApplication) => {
    send({ type: 'choose', choice: stored.choice });
    resume(stored);
  };

  const begin = (key: string, choice: Choice): ActiveApplication => {
    const { day, sheet } = model.quote.peek();
    const at = runtime.now();
    const stored: StoredApplication = {
      home: home(),
      key,
      choice,
      day,
      termsId: sheet.id,
      locale: parties.locale,
      stage: 'open',
      current: true,
      at,
      until: at + ENTRY_LIFE_MS,
    };
    parties.store.put(stored);
    return open(stored, false, false);
  };

  return {
    home,
    get: key => all.get(key),
    resume,
    showAgain,
    of(key, choice) {
      const known = all.get(key);
      if (known) return known;
      const { store } = parties;
      const bound = store.binding(home());
      if (bound && !sameChoice(bound.choice, choice)) {
        // There may be a loan for this purchase: the shopper sees that one, unless it is just being called off.
        if (!all.get(bound.key)?.leaving) showAgain(bound);
        return null;
      }
      const earlier = store.find(home(), choice);
      if (!earlier) return begin(key, choice);
      const active = open(earlier, false, true);
      changeStored(context, active, { current: true, ...(earlier.stage === 'left' && { stage: 'open' }) });
      if (earlier.key === key) return active;
      send({ type: 'rekeyed', key, to: earlier.key });
      return null;
    },
  };
}
