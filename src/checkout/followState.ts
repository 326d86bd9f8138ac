import { asLenderError } from '../lenders/LenderError.js';
import { pause } from '../lenders/pause.js';
import type { ActiveApplications } from './activeApplications.js';
import { changeStored, isDone, mayBeLoan } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import {
  type ActiveState,
  type CheckoutState,
  isActive,
  isBinding,
  isOfLender,
  planOf,
  sameChoice,
} from './CheckoutState.js';
import { leaveApplication } from './leaveApplication.js';
import { runPhase } from './lenderSteps.js';
import type { LenderTerms } from './lenderTerms.js';

export interface StateFollower {
  /** May be called at any time; no phase is begun twice. */
  follow(): void;
  stop(): void;
}

/**
 * Does what the state asks for: begins the work of a phase, gives up the work of the phase before, and tells the lender
 * when the shopper leaves an application.
 */
export function stateFollower(
  context: CheckoutContext,
  applications: ActiveApplications,
  renewTerms: LenderTerms['renew'],
): StateFollower {
  const { model, runtime, parties, life, send } = context;
  let job: { readonly id: string; readonly controller: AbortController } | undefined;
  let stateBefore: CheckoutState = { phase: 'choosing', choice: null };
  let purchaseBefore = model.purchase.peek();

  const stop = () => {
    job?.controller.abort();
    job = undefined;
  };

  /** Also from a commitment: it is another's, or came to nothing. */
  const startOver = () => {
    const choice = planOf(model.state.peek());
    const kept = choice && model.price(choice) ? choice : null;
    send({ type: 'repriced', choice: kept, notice: kept ? 'repriced' : 'plan-gone', newPurchase: true });
  };

  const fail = (active: ActiveApplication, { key, phase }: ActiveState, thrown: unknown) => {
    const error = asLenderError(thrown, phase);
    const { kind, message, retryAfterMs, requestId } = error;
    const { unsure } = active;
    const outcomeUnknown = unsure[phase] || error.outcomeUnknown;
    unsure[phase] = outcomeUnknown;
    if (phase === 'committing' && !outcomeUnknown) changeStored(context, active, { stage: 'open' });
    active.notBefore = runtime.now() + (retryAfterMs ?? 0);
    if (kind === 'stale-terms' && !outcomeUnknown && model.quote.peek().sheet.id !== active.stored.termsId) {
      // Nothing was made of it. The shopper sees the terms of now, and decides anew.
      changeStored(context, active, { stage: 'closed' });
      return startOver();
    }
    send({ type: 'failed', key, failure: { kind, message, retryAfterMs, requestId, outcomeUnknown } });
  };

  const begin = (state: ActiveState, id: string) => {
    const active = applications.open(state.key, state.choice);
    if (!active) return;
    const controller = new AbortController();
    const { signal } = controller;
    job = { id, controller };
    const run = async () => {
      await pause(active.notBefore - runtime.now(), signal, runtime);
      // Asked again, because another tab or widget may have gone further meanwhile.
      if (!signal.aborted && applications.open(state.key, state.choice)) await runPhase(context, active, signal, state);
    };
    run().catch(async thrown => {
      if (thrown?.kind === 'stale-terms') await renewTerms();
      if (!signal.aborted) fail(active, state, thrown);
    });
  };

  const leave = (active: ActiveApplication) => {
    if (isDone(active.stored)) return;
    active.leaving = leaveApplication(context, active, life).then(decision => {
      active.leaving = undefined;
      if (life.aborted) return;
      if (decision?.status === 'committed') {
        // The shopper turned away too late: there is a loan, perhaps made in another tab.
        changeStored(context, active, { stage: 'committed', current: true });
        applications.resume();
      }
      // An application for another plan may be waiting for this.
      follow();
    });
  };

  const follow = () => {
    const state = model.state.peek();
    const { phase, choice } = state;
    const home = applications.home(purchaseBefore);
    const isForeign = model.home !== undefined && home !== model.home;
    // Nobody sees what was decided for another person or by another lender. It leaves the screen, but is not called off.
    if (isForeign && isOfLender(state)) return startOver();
    const before = stateBefore;
    stateBefore = state;
    purchaseBefore = model.purchase.peek();
    // One job for each phase of each application: a poll that changes the details of a phase does not restart it.
    const id = isActive(state) ? `${phase} ${state.key} ${state.doubtful}` : '';
    if (job && job.id !== id) stop();
    const left = 'key' in before ? applications.get(before.key) : undefined;
    // A commitment that was not sent is left like an approval.
    if (!isForeign && (!isBinding(before) || (left && !mayBeLoan(left.stored)))) {
      if (left && (phase === 'choosing' || !sameChoice(choice, before.choice))) leave(left);
      // Back at the offers, a reload has nothing to take up.
      if (phase === 'choosing' && before.phase !== phase) parties.store.rest(home);
    }
    const homeNow = applications.home();
    if (homeNow !== model.home) {
      // Its order is named late: from now on a reload finds it by that.
      const unnamed = applications.home({ ...purchaseBefore, order: undefined });
      const loan = unnamed === model.home && parties.store.binding(unnamed);
      if (loan) parties.store.put({ ...loan, home: homeNow });
      model.home = homeNow;
      applications.resume();
    }
    if (!job && isActive(state)) begin(state, id);
  };
  return { follow, stop };
}
