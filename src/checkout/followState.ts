import { asLenderError } from '../lenders/asLenderError.js';
import type { ActivePhase } from './ActivePhase.js';
import type { ActiveApplications } from './activeApplications.js';
import { isDone } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import type { CheckoutState } from './CheckoutState.js';
import { changeStored } from './changeEntry.js';
import { leaveApplication } from './leaveApplication.js';
import { runPhase } from './lenderSteps.js';
import { retryAfter } from './retry.js';
import { isBinding, sameChoice } from './shopperTransition.js';

const isWorking = (state: CheckoutState): state is ActivePhase => 'key' in state && state.phase !== 'failed';

export interface StateFollower {
  /** May be called at any time; nothing is begun twice. */
  follow(): void;
  stop(): void;
}

/**
 * Does what the state asks for: begins the work of a phase, gives up that of the phase before, and tells the lender when
 * an application was left.
 */
export function stateFollower(context: CheckoutContext, applications: ActiveApplications): StateFollower {
  const { model, runtime, parties, life, send } = context;
  let job: { readonly id: string; readonly controller: AbortController } | undefined;
  let before: CheckoutState = { phase: 'choosing', choice: null };
  let purchaseBefore = model.purchase.peek();

  const stop = () => {
    job?.controller.abort();
    job = undefined;
  };

  const fail = (active: ActiveApplication, { key, phase }: ActivePhase, thrown: unknown) => {
    const error = asLenderError(thrown, phase);
    const { kind, message } = error;
    const retryAfterMs = retryAfter(error);
    const { unsure } = active;
    const outcomeUnknown = unsure[phase] || error.outcomeUnknown;
    unsure[phase] = outcomeUnknown;
    if (phase === 'committing' && !outcomeUnknown) changeStored(context, active, { stage: 'open' });
    active.notBefore = runtime.now() + (retryAfterMs ?? 0);
    send({ type: 'failed', key, failure: { kind, message, retryAfterMs, outcomeUnknown } });
  };

  const begin = (state: ActivePhase, id: string) => {
    const active = applications.of(state.key, state.choice);
    if (!active) return;
    const controller = new AbortController();
    const { signal } = controller;
    job = { id, controller };
    runPhase(context, active, signal, state).catch(thrown => {
      if (!signal.aborted) fail(active, state, thrown);
    });
  };

  const leave = (key: string) => {
    const active = applications.get(key);
    if (!active || isDone(active.stored)) return;
    active.leaving = leaveApplication(context, active, life).then(decision => {
      active.leaving = undefined;
      if (life.aborted) return;
      if (decision?.status === 'committed') {
        // The shopper turned away too late: there is a loan, perhaps made in another tab.
        changeStored(context, active, { stage: 'committed', current: true });
        if (active.stored.home === model.home) applications.showAgain(active.stored);
      }
      // An application for another plan may be waiting for this.
      follow();
    });
  };

  const follow = () => {
    const state = model.state.peek();
    const { phase, choice } = state;
    const home = applications.home(purchaseBefore);
    const strangers = model.home !== undefined && home !== model.home;
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
      if (phase === 'choosing' && was.phase !== phase) parties.store.rest(home);
    }
    const now = applications.home();
    if (now !== model.home) {
      model.home = now;
      applications.resume();
    }
    if (!job && isWorking(state)) begin(state, id);
  };
  return { follow, stop };
}
