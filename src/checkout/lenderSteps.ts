import type { ActivePhase } from './ActivePhase.js';
import { applyStep } from './applyStep.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { commitStep } from './commitStep.js';
import { lapseStep } from './lapseStep.js';
import { pause } from './pause.js';
import { pollStep } from './pollStep.js';

const steps = {
  applying: applyStep,
  pending: pollStep,
  action: pollStep,
  approved: lapseStep,
  reviewing: lapseStep,
  committing: commitStep,
};

/** What one phase does with the lender, until it is done or the signal says that the phase is over. */
export async function runPhase(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  state: ActivePhase,
): Promise<void> {
  await pause(active.notBefore - context.runtime.now(), signal, context.runtime);
  return steps[state.phase](context, active, signal, state as never);
}
