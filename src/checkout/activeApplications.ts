import type { Choice } from '../protocol/messages/Choice.js';
import { figuresOf } from '../protocol/messages/figures.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { changeStored, STORED_FOR_MS, type StoredApplication } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { sameChoice } from './CheckoutState.js';
import { fingerprint, personOf, printOf } from './identifiers.js';

/** The applications that this page works on. */
export interface ActiveApplications {
  /** Stands for one purchase of one person at one lender: what two tabs have in common. Default: the purchase of now. */
  home(purchase?: Purchase): string;
  get(key: string): ActiveApplication | undefined;
  /**
   * The application to send, stored before anything is sent. Null where this one may not be sent, because its choice has
   * an earlier application or the purchase may have a loan. The earlier one is then taken up instead.
   */
  open(key: string, choice: Choice): ActiveApplication | null;
  /** Takes up what was under way before a reload or in another tab, unless the shopper has chosen something else. */
  resume(stored?: StoredApplication): void;
  /** Takes an application up, whatever is chosen now. */
  showAgain(stored: StoredApplication): void;
}

export function activeApplications(context: CheckoutContext): ActiveApplications {
  const { model, parties, runtime, send } = context;
  const all = new Map<string, ActiveApplication>();

  // Neither day nor term sheet: a decision may take longer than a day, and a reload begins with another sheet.
  const home = ({ amountMinor, currency, order }: Purchase = model.purchase.peek()) =>
    fingerprint(JSON.stringify([parties.lender.adapter.id, personOf(parties.applicant), amountMinor, currency, order]));

  const activate = (stored: StoredApplication, from: 'click' | 'earlier click' | 'storage'): ActiveApplication => {
    const active: ActiveApplication = {
      stored,
      purchase: model.purchase.peek(),
      lender: parties.lender,
      resumed: from === 'storage',
      unsure: { applying: from !== 'click', committing: stored.stage === 'committing' },
      notBefore: 0,
      leaving: all.get(stored.key)?.leaving,
    };
    all.set(stored.key, active);
    return active;
  };

  const resume = (stored = parties.store.current(home())) => {
    const state = model.state.peek();
    if (state.phase !== 'choosing' || !stored || (state.choice && !sameChoice(state.choice, stored.choice))) return;
    activate(stored, 'storage');
    send({ type: 'resumed', key: stored.key, choice: stored.choice });
  };

  const showAgain = (stored: StoredApplication) => {
    send({ type: 'choose', choice: stored.choice });
    resume(stored);
  };

  const begin = (key: string, choice: Choice): ActiveApplication => {
    const { day, sheet } = model.quote.peek();
    const at = runtime.now();
    const state = model.state.peek();
    const offered = 'offered' in state && state.offered;
    const stored: StoredApplication = {
      home: home(),
      key,
      choice,
      day,
      termsId: sheet.id,
      ...(offered && { offered: printOf(figuresOf(offered)) }),
      locale: parties.locale,
      stage: 'open',
      current: true,
      at,
      until: at + STORED_FOR_MS,
    };
    parties.store.put(stored);
    return activate(stored, 'click');
  };

  return {
    home,
    get: key => all.get(key),
    resume,
    showAgain,
    open(key, choice) {
      const known = all.get(key);
      if (known) return known;
      const { store } = parties;
      const binding = store.binding(home());
      if (binding && !sameChoice(binding.choice, choice)) {
        // There may be a loan for this purchase. The shopper sees that one, unless it is just being called off.
        if (!all.get(binding.key)?.leaving) showAgain(binding);
        return null;
      }
      const earlier = store.find(home(), choice);
      if (!earlier) return begin(key, choice);
      const active = activate(earlier, 'earlier click');
      changeStored(context, active, { current: true, ...(earlier.stage === 'left' && { stage: 'open' }) });
      if (earlier.key === key) return active;
      send({ type: 'rekeyed', key, to: earlier.key });
      return null;
    },
  };
}
