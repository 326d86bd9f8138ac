import { effect, untracked } from '@preact/signals';
import { asLenderError } from '../lenders/asLenderError.js';
import type { Purchase } from '../protocol/Purchase.js';
import { applicationBook, bookKey, ENTRY_LIFE_MS, type Entry } from './applicationBook.js';
import type { Checkout, CheckoutOptions, CheckoutStorage } from './Checkout.js';
import type { CheckoutState } from './CheckoutState.js';
import { converse, type TimeLimits } from './conversation.js';
import type { OffersModel } from './createOffers.js';
import type { Dossier, Flow } from './Flow.js';
import { fingerprint, personOf } from './fingerprint.js';
import { leaveApplication } from './leaveApplication.js';
import { askStatus, change, settle, type Working, work } from './lenderSteps.js';
import { lenderTerms } from './lenderTerms.js';
import { newKey } from './newKey.js';
import { persevere, retryAfter } from './persevere.js';
import { type Runtime, systemRuntime } from './Runtime.js';
import { isBinding, sameChoice } from './shopperTransition.js';
import { transition } from './transition.js';

export interface AttachOptions extends Pick<CheckoutOptions, 'lender' | 'applicant' | 'locale' | 'storage'> {
  /** For tests. Default: the system's clock, chance and timers. */
  readonly runtime?: Runtime;
  /** Default: `timeLimits`. */
  readonly limits?: TimeLimits;
}

const WORKING: readonly string[] = ['applying', 'pending', 'action', 'approved', 'reviewing', 'committing'];

/**
 * Stage two: drives the lender from the state. It only follows what the state says, so it may be attached after the
 * shopper's click: an application that already waits in `applying` is sent then.
 */
export function attachLender(model: OffersModel, given: AttachOptions): Checkout {
  const runtime = given.runtime ?? systemRuntime;
  let { lender, applicant, locale = 'en', storage = pageStorage() } = given;
  let talk = converse(lender, runtime, given.limits);
  let book = applicationBook(storage, runtime.now);
  const life = new AbortController();
  const dossiers = new Map<string, Dossier>();
  const terms = lenderTerms(model, runtime);
  const flow: Flow = {
    model,
    runtime,
    book: () => book,
    applicant: () => applicant,
    send: event => model.move(state => transition(state, event)),
  };

  // Neither day nor sheet: a decision may take longer than a day, and a reload begins with another sheet.
  const homeOf = ({ amountMinor, currency, order }: Purchase) =>
    fingerprint(JSON.stringify([lender.id, personOf(applicant), amountMinor, currency, order]));

  const open = (entry: Entry, from: { resumed: boolean; unsure: boolean }): Dossier => {
    const dossier: Dossier = {
      entry,
      purchase: model.purchase.peek(),
      lender,
      talk,
      resumed: from.resumed,
      unsure: { application: from.unsure, commitment: entry.stage === 'committing' },
      notBefore: 0,
      failed: false,
      leaving: dossiers.get(entry.key)?.leaving,
    };
    dossiers.set(entry.key, dossier);
    return dossier;
  };

  /** Takes up what was under way before a reload, or in another tab. */
  const resume = (entry = book.current(homeOf(model.purchase.peek()))) => {
    const state = model.state.peek();
    if (state.phase !== 'choosing' || !entry || (state.choice && !sameChoice(state.choice, entry.choice))) return;
    open(entry, { resumed: true, unsure: true });
    flow.send({ type: 'resumed', key: entry.key, choice: entry.choice });
  };

  const showAgain = (entry: Entry) => {
    flow.send({ type: 'choose', choice: entry.choice });
    resume(entry);
  };

  /** The dossier of an application, written down before anything is sent. Null where the choice has an earlier one, which is taken up instead. */
  const dossierOf = (key: string, choice: Entry['choice']): Dossier | null => {
    const known = dossiers.get(key);
    if (known) return known;
    const home = homeOf(model.purchase.peek());
    const bound = book.binding(home);
    if (bound && !sameChoice(bound.choice, choice)) {
      // There may be a loan for this purchase already: the shopper sees that one instead, unless it is just being called off.
      if (!dossiers.get(bound.key)?.leaving) showAgain(bound);
      return null;
    }
    const earlier = book.find(home, choice);
    if (earlier) {
      const dossier = open(earlier, { resumed: false, unsure: true });
      change(flow, dossier, { current: true, ...(earlier.stage === 'left' && { stage: 'open' }) });
      if (earlier.key === key) return dossier;
      flow.send({ type: 'rekeyed', key, to: earlier.key });
      return null;
    }
    const { day, sheet } = model.quote.peek();
    const [at, until] = [runtime.now(), runtime.now() + ENTRY_LIFE_MS];
    const entry: Entry = { home, key, choice, day, termsId: sheet.id, locale, stage: 'open', current: true, at, until };
    book.put(entry);
    return open(entry, { resumed: false, unsure: false });
  };

  let job: { id: string; controller: AbortController } | undefined;
  const begin = (state: Working, id: string) => {
    const dossier = dossierOf(state.key, state.choice);
    if (!dossier) return;
    const controller = new AbortController();
    const { signal } = controller;
    job = { id, controller };
    work(flow, dossier, state, signal).catch(thrown => {
      if (signal.aborted) return;
      const error = asLenderError(thrown, state.phase);
      const step = state.phase === 'committing' ? 'commitment' : 'application';
      dossier.unsure[step] ||= error.outcomeUnknown;
      dossier.failed = true;
      if (state.phase === 'committing' && !dossier.unsure[step]) change(flow, dossier, { stage: 'open' });
      const wait = retryAfter(error);
      dossier.notBefore = runtime.now() + (wait ?? 0);
      const { kind, message } = error;
      const failure = { kind, message, ...(wait && { retryAfterMs: wait }), outcomeUnknown: dossier.unsure[step] };
      flow.send({ type: 'failed', key: state.key, failure });
    });
  };

  const leave = (key: string) => {
    const dossier = dossiers.get(key);
    if (!dossier || dossier.entry.stage === 'left' || dossier.entry.stage === 'closed') return;
    dossier.leaving = leaveApplication(flow, dossier, life.signal).then(decision => {
      dossier.leaving = undefined;
      if (life.signal.aborted) return;
      if (decision?.status === 'committed') {
        // The shopper turned away too late: there is a loan, perhaps made in another tab.
        change(flow, dossier, { stage: 'committed', current: true });
        if (dossier.entry.home === home) showAgain(dossier.entry);
      }
      // An application for another plan may be waiting for this.
      follow(model.state.peek(), model.purchase.peek());
    });
  };

  let before: CheckoutState = { phase: 'choosing', choice: null };
  let home = '';
  let homeFor = model.purchase.peek();
  const follow = (state: CheckoutState, purchase: Purchase) => {
    const was = before;
    before = state;
    const id = jobId(state);
    if (job && job.id !== id) {
      job.controller.abort();
      job = undefined;
    }
    // Of another person or lender an application is put out of sight, but not called off.
    if (!isBinding(was) && homeOf(homeFor) === home) {
      const other = 'key' in was && 'key' in state && state.key !== was.key && !sameChoice(state.choice, was.choice);
      if ('key' in was && (state.phase === 'choosing' || other)) leave(was.key);
      // Back at the offers, a reload has nothing to take up.
      if (state.phase === 'choosing' && was.phase !== 'choosing') book.rest(home);
    }
    homeFor = purchase;
    if (homeOf(purchase) !== home) {
      home = homeOf(purchase);
      resume();
    }
    if (!job && isWorking(state)) begin(state, id);
  };

  /** Another tab has gone further with the same application. */
  const onStorage = ({ key, storageArea }: StorageEvent) => {
    if ((key !== null && key !== bookKey) || (storageArea && storageArea !== storage)) return;
    const state = model.state.peek();
    if (!('key' in state)) return resume();
    const dossier = dossiers.get(state.key);
    const entry = book.byKey(state.key);
    if (!dossier || !entry || entry.stage === dossier.entry.stage || isBinding(state)) return;
    dossier.entry = entry;
    const { stage } = entry;
    if (stage === 'left' || stage === 'closed') {
      const reference = 'reference' in state ? state.reference : '';
      flow.send({ type: 'answered', key: state.key, answer: { status: 'cancelled', reference } });
    } else if (stage === 'committed')
      persevere(() => askStatus(dossier, life.signal), life.signal, runtime)
        .then(decision => decision && settle(flow, dossier, 'status', decision, life.signal))
        // The page then still shows the approval, and committing it again has no second effect.
        .catch(() => {});
  };
  globalThis.addEventListener?.('storage', onStorage);

  const stopFollowing = effect(() => {
    const state = model.state.value;
    const purchase = model.purchase.value;
    untracked(() => follow(state, purchase));
  });
  let asked: unknown;
  const askTerms = () => {
    const quote = model.quote.peek();
    const about = JSON.stringify([quote.purchase, quote.fixed, lender.id]);
    if (about !== asked) terms.ask(quote, lender.id, talk);
    asked = about;
  };
  const stopTerms = effect(() => {
    model.quote.value;
    untracked(askTerms);
  });

  const { purchase, plans, state, offer, choose, apply, cancel } = model;
  return {
    purchase,
    plans,
    state,
    offer,
    choose,
    apply,
    cancel,
    estimated: terms.estimated,
    termsProblem: terms.problem,
    review: () => flow.send({ type: 'review' }),
    back: () => flow.send({ type: 'back' }),
    commit: () => flow.send({ type: 'commit' }),
    retry: () => flow.send({ type: 'retry', key: newKey() }),
    update({ lender: nextLender = lender, locale: nextLocale = locale, ...changes }) {
      const { applicant: nextApplicant = undefined, storage: nextStorage = undefined, ...offers } = changes;
      model.update(offers);
      if (nextLender !== lender) talk = converse(nextLender, runtime, given.limits);
      [lender, locale] = [nextLender, nextLocale];
      if ('applicant' in changes) applicant = nextApplicant;
      if ('storage' in changes) {
        storage = nextStorage === undefined ? pageStorage() : nextStorage;
        book = applicationBook(storage, runtime.now);
      }
      const now = model.state.peek();
      if (homeOf(model.purchase.peek()) !== home) {
        // Another person or lender must not see what was decided for the one before.
        const choice = now.choice && model.price(now.choice) ? now.choice : null;
        if (now.phase !== 'choosing') flow.send({ type: 'repriced', choice, notice: 'repriced', newPurchase: true });
        follow(model.state.peek(), model.purchase.peek());
      }
      askTerms();
    },
    dispose() {
      stopFollowing();
      stopTerms();
      terms.stop();
      job?.controller.abort();
      life.abort();
      globalThis.removeEventListener?.('storage', onStorage);
    },
  };
}

function isWorking(state: CheckoutState): state is Working {
  return WORKING.includes(state.phase);
}

/** Phases of one application that are one piece of work share an id: looking at the review does not restart the clock. */
function jobId(state: CheckoutState): string {
  if (!isWorking(state)) return '';
  const { phase, key } = state;
  return `${phase === 'action' ? 'pending' : phase === 'reviewing' ? 'approved' : phase} ${key}`;
}

/** Reading `localStorage` throws where the shopper has forbidden it. */
function pageStorage(): CheckoutStorage | null {
  try {
    return typeof document === 'object' ? localStorage : null;
  } catch {
    return null;
  }
}
