import type { Choice } from '../protocol/messages/Choice.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { ENTRY_LIFE_MS, type Entry } from './applicationBook.js';
import { changeEntry } from './changeEntry.js';
import type { Dossier, Flow } from './Flow.js';
import { fingerprint, personOf } from './fingerprint.js';
import { sameChoice } from './shopperTransition.js';

export interface Dossiers {
  /** Which purchase of which person at which lender: what two tabs have in common. */
  home(purchase?: Purchase): string;
  get(key: string): Dossier | undefined;
  /**
   * The dossier of an application, written down before anything is sent. Null where this one may not be sent: its choice
   * has an earlier one, or the purchase may have a loan; then that is taken up instead.
   */
  of(key: string, choice: Choice): Dossier | null;
  /** Takes up what was under way before a reload or in another tab, if the shopper has not chosen otherwise. */
  resume(entry?: Entry): void;
  /** Takes an application up whatever is chosen now. */
  showAgain(entry: Entry): void;
}

export function createDossiers(flow: Flow): Dossiers {
  const { model, parties, runtime, send } = flow;
  const all = new Map<string, Dossier>();

  // Neither day nor sheet: a decision may take longer than a day, and a reload begins with another sheet.
  const home = ({ amountMinor, currency, order }: Purchase = model.purchase.peek()) =>
    fingerprint(JSON.stringify([parties.talk.lender.id, personOf(parties.applicant), amountMinor, currency, order]));

  const open = (entry: Entry, resumed: boolean, unsure: boolean): Dossier => {
    const dossier: Dossier = {
      entry,
      purchase: model.purchase.peek(),
      talk: parties.talk,
      resumed,
      unsure: { applying: unsure, committing: entry.stage === 'committing' },
      notBefore: 0,
      leaving: all.get(entry.key)?.leaving,
    };
    all.set(entry.key, dossier);
    return dossier;
  };

  const resume = (entry = parties.book.current(home())) => {
    const state = model.state.peek();
    if (state.phase !== 'choosing' || !entry || (state.choice && !sameChoice(state.choice, entry.choice))) return;
    open(entry, true, true);
    send({ type: 'resumed', key: entry.key, choice: entry.choice });
  };

  const showAgain = (entry: Entry) => {
    send({ type: 'choose', choice: entry.choice });
    resume(entry);
  };

  const begin = (key: string, choice: Choice): Dossier => {
    const { day, sheet } = model.quote.peek();
    const at = runtime.now();
    const entry: Entry = {
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
    parties.book.put(entry);
    return open(entry, false, false);
  };

  return {
    home,
    get: key => all.get(key),
    resume,
    showAgain,
    of(key, choice) {
      const known = all.get(key);
      if (known) return known;
      const { book } = parties;
      const bound = book.binding(home());
      if (bound && !sameChoice(bound.choice, choice)) {
        // There may be a loan for this purchase: the shopper sees that one, unless it is just being called off.
        if (!all.get(bound.key)?.leaving) showAgain(bound);
        return null;
      }
      const earlier = book.find(home(), choice);
      if (!earlier) return begin(key, choice);
      const dossier = open(earlier, false, true);
      changeEntry(flow, dossier, { current: true, ...(earlier.stage === 'left' && { stage: 'open' }) });
      if (earlier.key === key) return dossier;
      send({ type: 'rekeyed', key, to: earlier.key });
      return null;
    },
  };
}
