import { asLenderError } from '../lenders/asLenderError.js';
import { isDone } from './applicationBook.js';
import type { CheckoutState } from './CheckoutState.js';
import { changeEntry } from './changeEntry.js';
import type { Dossiers } from './dossiers.js';
import type { Dossier, Flow } from './Flow.js';
import { leaveApplication } from './leaveApplication.js';
import { retryAfter } from './persevere.js';
import { isBinding, sameChoice } from './shopperTransition.js';
import type { Working } from './Working.js';
import { work } from './work.js';

const isWorking = (state: CheckoutState): state is Working => 'key' in state && state.phase !== 'failed';

export interface StateFollower {
  /** May be called at any time; nothing is begun twice. */
  follow(): void;
  stop(): void;
}

/**
 * Does what the state asks for: begins the work of a phase, gives up that of the phase before, and tells the lender when
 * an application was left.
 */
export function stateFollower(flow: Flow, dossiers: Dossiers): StateFollower {
  const { model, runtime, parties, life, send } = flow;
  let job: { readonly id: string; readonly controller: AbortController } | undefined;
  let before: CheckoutState = { phase: 'choosing', choice: null };
  let purchaseBefore = model.purchase.peek();

  const stop = () => {
    job?.controller.abort();
    job = undefined;
  };

  const fail = (dossier: Dossier, { key, phase }: Working, thrown: unknown) => {
    const error = asLenderError(thrown, phase);
    const { kind, message } = error;
    const retryAfterMs = retryAfter(error);
    const { unsure } = dossier;
    const outcomeUnknown = unsure[phase] || error.outcomeUnknown;
    unsure[phase] = outcomeUnknown;
    if (phase === 'committing' && !outcomeUnknown) changeEntry(flow, dossier, { stage: 'open' });
    dossier.notBefore = runtime.now() + (retryAfterMs ?? 0);
    send({ type: 'failed', key, failure: { kind, message, retryAfterMs, outcomeUnknown } });
  };

  const begin = (state: Working, id: string) => {
    const dossier = dossiers.of(state.key, state.choice);
    if (!dossier) return;
    const controller = new AbortController();
    const { signal } = controller;
    job = { id, controller };
    work(flow, dossier, signal, state).catch(thrown => {
      if (!signal.aborted) fail(dossier, state, thrown);
    });
  };

  const leave = (key: string) => {
    const dossier = dossiers.get(key);
    if (!dossier || isDone(dossier.entry)) return;
    dossier.leaving = leaveApplication(flow, dossier, life).then(decision => {
      dossier.leaving = undefined;
      if (life.aborted) return;
      if (decision?.status === 'committed') {
        // The shopper turned away too late: there is a loan, perhaps made in another tab.
        changeEntry(flow, dossier, { stage: 'committed', current: true });
        if (dossier.entry.home === model.owner) dossiers.showAgain(dossier.entry);
      }
      // An application for another plan may be waiting for this.
      follow();
    });
  };

  const follow = () => {
    const state = model.state.peek();
    const { phase, choice } = state;
    const home = dossiers.home(purchaseBefore);
    const strangers = model.owner !== undefined && home !== model.owner;
    // Nobody sees what was decided for another person or by another lender: it is put out of sight, but not called off.
    if (strangers && phase !== 'choosing') {
      const still = choice && model.price(choice) ? choice : null;
      return send({ type: 'repriced', choice: still, notice: 'repriced', newPurchase: true });
    }
    const was = before;
    before = state;
    purchaseBefore = model.purchase.peek();
    // One piece of work for each phase of each application; a poll that changes the details of a phase does not restart it.
    const id = isWorking(state) ? `${phase} ${state.key}` : '';
    if (job && job.id !== id) stop();
    if (!strangers && !isBinding(was)) {
      if ('key' in was && (phase === 'choosing' || !sameChoice(choice, was.choice))) leave(was.key);
      // Back at the offers, a reload has nothing to take up.
      if (phase === 'choosing' && was.phase !== phase) parties.book.rest(home);
    }
    const now = dossiers.home();
    if (now !== model.owner) {
      model.owner = now;
      dossiers.resume();
    }
    if (!job && isWorking(state)) begin(state, id);
  };
  return { follow, stop };
}
