import { applyStep } from './applyStep.js';
import { commitStep } from './commitStep.js';
import type { Dossier, Flow } from './Flow.js';
import { lapseStep } from './lapseStep.js';
import { pause } from './pause.js';
import { pollStep } from './pollStep.js';
import type { Working } from './Working.js';

const steps = {
  applying: applyStep,
  pending: pollStep,
  action: pollStep,
  approved: lapseStep,
  reviewing: lapseStep,
  committing: commitStep,
};

/** What one phase does with the lender, until it is done or the signal says that the phase is over. */
export async function work(flow: Flow, dossier: Dossier, signal: AbortSignal, state: Working): Promise<void> {
  await pause(dossier.notBefore - flow.runtime.now(), signal, flow.runtime);
  return steps[state.phase](flow, dossier, signal, state as never);
}
