import type { Choice } from '../protocol/messages/Choice.js';
import { figuresOf } from '../protocol/messages/figures.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { changeStored, mayBeLoan, STORED_FOR_MS, type StoredApplication } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { sameChoice } from './CheckoutState.js';
import { fingerprint, personOf, printOf } from './identifiers.js';
import { transition } from './transition.js';

/** The applications that this page works on. */
export interface ActiveApplications {
  /** Stands for one purchase of one person at one lender: what two tabs have in common. Default: the purchase of now. */
  home(purchase?: Purchase): string;
  get(key: string): ActiveApplication | undefined;
  /**
   * The application to go on with, stored before anything is sent. Null where it may not go on, because its choice has an
   * earlier application or the purchase may have a loan. That one is then taken up instead.
   */
  open(key: string, choice: Choice): ActiveApplication | null;
  /**
   * Takes up what is, or may be, a loan for the purchase of now, whatever is on the screen; otherwise what was under way before a reload or
   * in another tab, unless the shopper has chosen something else.
   */
  resume(): void;
}

export function activeApplications(context: CheckoutContext): ActiveApplications {
  const { model, parties, runtime, send } = context;
  const all = new Map<string, ActiveApplication>();

  // Neither day nor term sheet: a decision may take longer than a day, and a reload begins with another sheet.
  const home = ({ amountMinor, currency, order }: Purchase = model.purchase.peek()) =>
    fingerprint(JSON.stringify([parties.lender.adapter.id, personOf(parties.applicant), amountMinor, currency, order]));

  const activate = (stored: StoredApplication, from: 'click' | 'earlier' | 'storage'): ActiveApplication => {
    const active: ActiveApplication = {
      stored,
      purchase: model.purchase.peek(),
      lender: parties.lender,
      resumed: from === 'storage',
      unsure: { applying: from !== 'click', committing: mayBeLoan(stored) },
      notBefore: 0,
      leaving: all.get(stored.key)?.leaving,
    };
    all.set(stored.key, active);
    return active;
  };

  /** What is, or may be, a loan for the purchase of now, unless the application of this key is one, and as far as this page knows. */
  const unseenLoan = (key: string) => {
    const loan = parties.store.binding(home());
    const own = all.get(key);
    const isSeen = own && (loan?.key === key ? loan.stage === own.stored.stage : mayBeLoan(own.stored));
    return isSeen ? undefined : loan;
  };

  const resume = () => {
    const state = model.state.peek();
    const loan = state.phase === 'committed' ? undefined : unseenLoan('key' in state ? state.key : '');
    // What is just being called off is not shown again.
    const isLoan = loan !== undefined && !all.get(loan.key)?.leaving;
    const stored = isLoan ? loan : parties.store.current(home());
    if (!stored) return;
    const { key, choice, offered } = stored;
    const event = { type: 'resumed', key, choice, isLoan, ...(offered !== undefined && { offered: null }) } as const;
    if (transition(state, event) === state) return;
    activate(stored, 'storage');
    send(event);
  };

  const begin = (key: string, choice: Choice): ActiveApplication => {
    const { day, sheet } = model.quote.peek();
    const at = runtime.now();
    const offer = model.offer.peek();
    const isAlternative = model.state.peek().offered !== undefined;
    const stored: StoredApplication = {
      home: home(),
      key,
      choice,
      day,
      termsId: sheet.id,
      ...(isAlternative && offer && { offered: printOf(figuresOf(offer)) }),
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
    open(key, choice) {
      const known = all.get(key);
      const loan = unseenLoan(key);
      if (loan && (known || !sameChoice(loan.choice, choice))) {
        // Nothing is sent. The shopper sees that one.
        resume();
        return null;
      }
      if (known) return known;
      const earlier = parties.store.find(home(), choice);
      if (!earlier) return begin(key, choice);
      const active = activate(earlier, 'earlier');
      changeStored(context, active, { current: true, ...(earlier.stage === 'left' && { stage: 'open' }) });
      if (earlier.key === key) return active;
      send({ type: 'rekeyed', key, to: earlier.key });
      return null;
    },
  };
}
