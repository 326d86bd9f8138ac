import { malformed } from '../lenders/decodeDecision.js';
import { LenderError } from '../lenders/LenderError.js';
import { pause, whileWanted } from '../lenders/pause.js';
import { assertNever } from '../pricing/assertNever.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { figuresOf, reviewedOf } from '../protocol/messages/figures.js';
import { changeStored, mayBeLoan } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import type { ActiveState, Approval } from './CheckoutState.js';
import { newKey, printOf } from './identifiers.js';
import { isOver, recordDecision, unknownToLender } from './recordDecision.js';
import { askStatus, retryAfterLostAnswer } from './retryAfterLostAnswer.js';

/** A page that returns later than this does not resend what never arrived: the shopper's click is too long ago. */
const RESEND_MS = 15 * 60_000;
const ACTION_POLL_MS = 3_000;
/** So often a commitment in doubt is asked about, longer than it may take. Then it is for the shopper to send it again. */
const DOUBTFUL_POLLS = 5;
const SHORTEST_POLL_MS = 500;
const LONGEST_POLL_MS = 5 * 60_000;
/** Polls slow down to this, unless the lender itself asks for longer waits. */
const SLOW_POLL_MS = 30_000;

/** What one phase does with the lender, until it is done or the signal says that the phase is over. */
export function runPhase(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  state: ActiveState,
): Promise<void> {
  switch (state.phase) {
    case 'applying':
      return sendApplication(context, active, signal);
    case 'pending':
    case 'action':
      return pollStatus(context, active, signal);
    case 'approved':
    case 'reviewing':
      return waitForLapse(context, active, signal, state);
    case 'committing':
      // Only the shopper sends it again.
      return active.unsure.committing && !active.notBefore
        ? pollStatus(context, active, signal)
        : sendCommitment(context, active, signal, state);
    default:
      return assertNever(state);
  }
}

async function sendApplication(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
): Promise<void> {
  const { parties, runtime } = context;
  const { stored, lender, purchase, resumed } = active;
  const { choice, day, termsId, locale, key, at } = stored;
  const appliedBefore = active.unsure.applying;
  await active.leaving;
  const decision = await retryAfterLostAnswer(context, active, signal, {
    phase: 'applying',
    send() {
      const { applicant } = parties;
      return lender.apply({ purchase, choice, termsId, day, locale, applicant }, key, signal);
    },
    // What it does not know cannot become a loan either, so it is not approved a second time.
    fromStatus: known =>
      known ?? (resumed && (mayBeLoan(stored) || runtime.now() - at > RESEND_MS) ? unknownToLender(active) : null),
  });
  if (!appliedBefore || resumed || !isOver(decision)) return recordDecision(context, active, signal, decision);
  // The shopper clicked for a choice whose earlier application is over: this is a new one.
  changeStored(context, active, { stage: 'closed' });
  context.send({ type: 'rekeyed', key, to: newKey() });
}

async function pollStatus(context: CheckoutContext, active: ActiveApplication, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n++) {
    const state = context.model.state.peek();
    if (state.phase === 'committing' && n === DOUBTFUL_POLLS) throw stillWorking();
    const asked = state.phase === 'pending' ? state.pollAfterMs : ACTION_POLL_MS;
    const slowed = Math.min(asked * 1.25 ** n, SLOW_POLL_MS);
    const wait = Math.min(Math.max(asked, slowed, SHORTEST_POLL_MS), LONGEST_POLL_MS);
    // A shopper who presses "try again" does not wait for the next round.
    if (n || !active.notBefore) await pause(wait, signal, context.runtime);
    await whenVisible(signal);
    try {
      const decision = await askStatus(context, active, signal);
      recordDecision(context, active, signal, decision ?? unknownToLender(active));
    } catch (error) {
      // While the shopper is busy at the lender, a failed question changes nothing.
      if (state.phase !== 'action') throw error;
    }
  }
}

/** Waits until somebody looks at the page: a hidden tab asks no lender. Does not wait where there is no document. */
async function whenVisible(signal: AbortSignal): Promise<void> {
  while (globalThis.document?.hidden)
    await whileWanted<unknown>(signal, resolve => {
      document.addEventListener('visibilitychange', resolve);
      return () => document.removeEventListener('visibilitychange', resolve);
    });
}

/** Goes by the shopper's clock. A slow clock does no harm: the lender refuses a commitment that comes too late. */
async function waitForLapse(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  { key, choice, expiresAt }: Approval,
): Promise<void> {
  const { parties, runtime } = context;
  await pause(Date.parse(expiresAt) - runtime.now(), signal, runtime);
  const stored = parties.store.byKey(key);
  // Another tab has sent a commitment, unseen here. Nothing is closed until the lender denies it.
  if (stored && mayBeLoan(stored)) return context.send({ type: 'resumed', isLoan: true, key, choice });
  changeStored(context, active, { stage: 'closed' });
  context.send({ type: 'lapsed', key });
}

async function sendCommitment(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  { reference, offer, choice }: Approval,
): Promise<void> {
  const { stored, purchase, lender } = active;
  const { applicant } = context.parties;
  const request = { reference, purchase, choice, day: offer.day, reviewed: reviewedOf(offer), applicant };
  changeStored(context, active, { stage: 'committing', reviewed: printOf(figuresOf(offer)) });
  const decision = await retryAfterLostAnswer(context, active, signal, {
    phase: 'committing',
    send: async () => asFinal(await lender.commit(request, `${stored.key}.commit`, signal)),
    fromStatus: known => (known && known.status !== 'approved' ? asFinal(known) : null),
  });
  recordDecision(context, active, signal, decision);
}

const stillWorking = (retryAfterMs?: number) =>
  new LenderError('unavailable', 'Not agreed yet.', {
    outcomeUnknown: true,
    retryAfterMs,
  });

/** @throws LenderError where a decision is not the end of a commitment */
function asFinal(decision: Decision): Decision {
  switch (decision.status) {
    case 'pending':
      throw stillWorking(decision.pollAfterMs);
    case 'approved':
    case 'action':
      throw malformed('commit', decision.status);
    case 'committed':
    case 'declined':
    case 'expired':
    case 'cancelled':
      return decision;
    default:
      return assertNever(decision);
  }
}
