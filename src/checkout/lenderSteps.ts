import { malformed } from '../lenders/decodeDecision.js';
import { LenderError } from '../lenders/LenderError.js';
import type { CommitRequest } from '../protocol/CommitRequest.js';
import type { Decision } from '../protocol/Decision.js';
import { figuresOf, reviewedOf } from '../protocol/figures.js';
import type { Entry } from './applicationBook.js';
import type { CheckoutState } from './CheckoutState.js';
import type { Dossier, Flow } from './Flow.js';
import { printOf } from './fingerprint.js';
import { newKey } from './newKey.js';
import { pause, whenVisible } from './pause.js';
import { persevere } from './persevere.js';
import { priceDecision } from './priceDecision.js';

/** A page that comes back later than this does not send again what never arrived: the shopper's click is too long ago. */
const RESEND_MS = 15 * 60_000;
/** Without an `order` nothing tells an equal cart, soon after, from a reload: then it is another purchase. */
const COMMITTED_WITHOUT_ORDER_MS = 10 * 60_000;
const ACTION_POLL_MS = 3_000;
const SHORTEST_POLL_MS = 500;
const LONGEST_POLL_MS = 5 * 60_000;
/** Polls slow down to this where the lender itself allows more. */
const SLOW_POLL_MS = 30_000;

type In<Phase extends CheckoutState['phase']> = Extract<CheckoutState, { phase: Phase }>;
export type Working = In<'applying' | 'pending' | 'action' | 'approved' | 'reviewing' | 'committing'>;

/** What one phase does with the lender, until it is done or the signal says that the phase is over. */
export function work(flow: Flow, dossier: Dossier, state: Working, signal: AbortSignal): Promise<void> {
  switch (state.phase) {
    case 'applying':
      return apply(flow, dossier, signal);
    case 'pending':
    case 'action':
      return poll(flow, dossier, signal);
    case 'approved':
    case 'reviewing':
      return lapse(flow, dossier, state, signal);
    case 'committing':
      return commit(flow, dossier, state, signal);
  }
}

export function change(flow: Flow, dossier: Dossier, changes: Partial<Entry>): void {
  const book = flow.parties.book;
  const { key } = dossier.entry;
  // Another tab may have gone further with the same application; what is committed stays so.
  const now = { ...dossier.entry, ...book.byKey(key) };
  dossier.entry = { ...now, ...changes, ...(now.stage === 'committed' && { stage: now.stage }) };
  book.put(dossier.entry);
}

/** By the reference where there is one, else by the key. */
export function askStatus({ entry, talk }: Dossier, signal: AbortSignal): Promise<Decision | null> {
  const { reference, key } = entry;
  return talk.status(reference === undefined ? { idempotencyKey: key } : { reference }, signal);
}

/** Writes down what a decision means for the future, then shows it. Decisions that come too late are not shown. */
export function settle(flow: Flow, dossier: Dossier, asking: string, decision: Decision, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { model, runtime } = flow;
  const { entry, purchase } = dossier;
  const state = model.state.peek();
  const reviewed = 'offer' in state && state.offer && 'key' in state ? figuresOf(state.offer) : null;
  const { sheet } = model.quote.peek();
  const answer = priceDecision(decision, { asking, purchase, sheet, entry, reviewed });
  const { status, reference } = answer;
  if (status === 'expired' || status === 'cancelled') change(flow, dossier, { stage: 'closed' });
  else if (status === 'committed')
    change(flow, dossier, {
      reference,
      stage: 'committed',
      ...(purchase.order === undefined && { until: Math.min(entry.until, runtime.now() + COMMITTED_WITHOUT_ORDER_MS) }),
    });
  // An approval does not prove that a commitment sent before a reload will not arrive yet.
  else if (entry.reference === undefined || (entry.stage !== 'open' && status !== 'approved'))
    change(flow, dossier, { reference, ...(status !== 'approved' && { stage: 'open' }) });
  flow.send({ type: 'answered', key: entry.key, answer });
}

async function apply(flow: Flow, dossier: Dossier, signal: AbortSignal): Promise<void> {
  const { entry, talk, purchase, unsure, resumed } = dossier;
  const { choice, day, termsId, locale, key } = entry;
  const earlier = unsure.application;
  await dossier.leaving;
  await pause(dossier.notBefore - flow.runtime.now(), signal, flow.runtime);
  const decision = await persevere(
    async (): Promise<Decision> => {
      if (unsure.application) {
        const known = await askStatus(dossier, signal).catch(unlessUnsupported);
        if (known) return known;
        if (resumed && flow.runtime.now() - entry.at > RESEND_MS)
          return { status: 'expired', reference: entry.reference ?? '' };
      }
      const applicant = flow.parties.applicant;
      const request = { purchase, choice, termsId, day, locale, ...(applicant !== undefined && { applicant }) };
      try {
        return await talk.preapprove(request, key, signal);
      } catch (error) {
        unsure.application = error instanceof LenderError && error.outcomeUnknown;
        throw error;
      }
    },
    signal,
    flow.runtime,
  );
  if (earlier && !resumed && (decision.status === 'expired' || decision.status === 'cancelled')) {
    // A click on a choice whose earlier application is over: this is a new one.
    change(flow, dossier, { stage: 'closed' });
    flow.send({ type: 'rekeyed', key, to: newKey() });
  } else settle(flow, dossier, 'preapprove', decision, signal);
}

async function poll(flow: Flow, dossier: Dossier, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n++) {
    const state = flow.model.state.peek();
    const asked = state.phase === 'pending' ? state.pollAfterMs : ACTION_POLL_MS;
    const slowed = Math.min(asked * 1.25 ** n, SLOW_POLL_MS);
    const wait = Math.min(Math.max(asked, slowed, SHORTEST_POLL_MS), LONGEST_POLL_MS);
    // A shopper who asks to try again does not wait for the next round.
    const rest = dossier.notBefore - flow.runtime.now();
    await pause(n === 0 && dossier.failed ? rest : Math.max(wait, rest), signal, flow.runtime);
    await whenVisible(signal);
    try {
      const decision = await persevere(() => askStatus(dossier, signal), signal, flow.runtime);
      const gone: Decision = { status: 'expired', reference: dossier.entry.reference ?? '' };
      settle(flow, dossier, 'status', decision ?? gone, signal);
    } catch (error) {
      // While the shopper is busy at the lender's, a failed look changes nothing.
      if (state.phase !== 'action') throw error;
    }
  }
}

/** By the shopper's clock. One that is slow does no harm: the lender refuses a commitment that comes too late. */
async function lapse(
  flow: Flow,
  dossier: Dossier,
  { key, expiresAt }: In<'approved' | 'reviewing'>,
  signal: AbortSignal,
): Promise<void> {
  await pause(Date.parse(expiresAt) - flow.runtime.now(), signal, flow.runtime);
  if (dossier.unsure.commitment) {
    const decision = await persevere(() => askStatus(dossier, signal), signal, flow.runtime);
    if (decision?.status === 'committed') return settle(flow, dossier, 'status', decision, signal);
  }
  if (signal.aborted) return;
  change(flow, dossier, { stage: 'closed' });
  flow.send({ type: 'lapsed', key });
}

async function commit(flow: Flow, dossier: Dossier, state: In<'committing'>, signal: AbortSignal): Promise<void> {
  const { entry, purchase, talk, unsure } = dossier;
  const { reference, offer, choice } = state;
  const request: CommitRequest = { reference, purchase, choice, day: offer.day, reviewed: reviewedOf(offer) };
  change(flow, dossier, { stage: 'committing', reviewed: printOf(figuresOf(offer)) });
  await pause(dossier.notBefore - flow.runtime.now(), signal, flow.runtime);
  const attempt = async () => {
    if (unsure.commitment) {
      const known = await talk.status({ reference }, signal);
      if (known && known.status !== 'approved') return final(known);
    }
    try {
      return final(await talk.commit(request, `${entry.key}.commit`, signal));
    } catch (error) {
      // Once unknown it stays so until the lender itself refuses: what got lost may still be on its way.
      if (error instanceof LenderError)
        unsure.commitment = error.outcomeUnknown || (unsure.commitment && error.kind !== 'rejected');
      throw error;
    }
  };
  settle(flow, dossier, 'commit', await persevere(attempt, signal, flow.runtime), signal);
}

/** A commitment is answered for good, or not yet. */
function final(decision: Decision): Decision {
  if (decision.status === 'pending')
    throw new LenderError('unavailable', 'The lender is still working on the agreement. Ask again in a moment.', {
      outcomeUnknown: true,
      retryAfterMs: decision.pollAfterMs,
    });
  if (decision.status === 'approved' || decision.status === 'action')
    throw malformed('commit', `"${decision.status}" is no answer to a commitment (status)`);
  return decision;
}

/** A lender that cannot look up a key is asked again under the same key, which by its contract has no second effect. */
function unlessUnsupported(error: unknown): null {
  if (error instanceof LenderError && error.kind === 'unsupported') return null;
  throw error;
}
