import type { Choice } from '../protocol/messages/Choice.js';
import { CheckoutError } from './CheckoutError.js';
import type { CheckoutEvent } from './CheckoutEvent.js';
import { type CheckoutOutcome, outcomeIn } from './CheckoutOutcome.js';
import type { CheckoutState } from './CheckoutState.js';
import type { OffersModel } from './createOffers.js';
import { newKey } from './identifiers.js';
import { transition } from './transition.js';

/**
 * What a caller may do. Each action but `choose` returns a promise of its outcome, which never rejects: a call that makes no
 * sense in the present phase does nothing, and its outcome is `ignored`.
 */
export interface CheckoutActions {
  /**
   * Chooses a plan; null takes the choice back. While an application is under way, choosing another plan cancels it. Once
   * there is, or may be, a loan, nothing is chosen any more.
   *
   * @example checkout.choose({ planId: '6-annuity', downPaymentMinor: 50_000 });
   * @throws CheckoutError `unknown-plan`, `refused-plan`, `missing-option`, `invalid-option`; the choice is as it was then
   */
  choose(choice: Choice | null): void;
  /**
   * Applies for the chosen plan: `choosing` to `applying`. The outcome is the lender's first answer, or `failed`. After
   * `pending` and `action` the decision is still to come, in `state`.
   */
  apply(): Promise<CheckoutOutcome>;
  /** Shows what will be signed: `approved` to `reviewing`. */
  review(): Promise<CheckoutOutcome>;
  /** Returns from the review: `reviewing` to `approved`. */
  back(): Promise<CheckoutOutcome>;
  /** Signs what was reviewed: `reviewing` to `committing`. The outcome is the lender's answer, or `failed`. */
  commit(): Promise<CheckoutOutcome>;
  /** Calls off the application or approval, at the lender too where it can, and returns to `choosing`. It does not wait for the lender. */
  cancel(): Promise<CheckoutOutcome>;
  /**
   * In `failed`: takes up the same step under the same key. In `expired`: applies anew. The outcome is that of the step. A
   * retry of waiting is `pending` at once.
   */
  retry(): Promise<CheckoutOutcome>;
}

type Step = Extract<CheckoutEvent['type'], keyof CheckoutActions>;

/** What to do where a step is ignored. */
const FIXES: Readonly<Record<Exclude<Step, 'choose'>, string>> = {
  apply: 'an application begins in "choosing", to which cancel() returns',
  review: 'wait until apply() has led to "approved"',
  back: 'call review() first',
  commit: 'call review() in "approved" first',
  cancel: 'there is no application to call off, or there may be a loan',
  retry: 'wait for "failed" or "expired"',
};

interface Waiter {
  readonly begun: CheckoutState;
  readonly resolve: (outcome: CheckoutOutcome) => void;
}

/**
 * The actions of a checkout. Made before a lender is attached, so that each state is seen here before the lender's side acts
 * on it.
 */
export function checkoutActions(model: OffersModel): { readonly actions: CheckoutActions; end(): void } {
  const waiting = new Set<Waiter>();
  let ended = false;

  const look = () => {
    const state = model.state.peek();
    for (const waiter of waiting) {
      const outcome: CheckoutOutcome | null = ended ? { status: 'disposed', state } : outcomeIn(waiter.begun, state);
      if (!outcome) continue;
      waiting.delete(waiter);
      waiter.resolve(outcome);
    }
  };
  const stop = model.state.subscribe(look);

  const act = async (event: CheckoutEvent & { readonly type: keyof typeof FIXES }): Promise<CheckoutOutcome> => {
    const state = model.state.peek();
    if (ended) return { status: 'disposed', state };
    const begun = transition(state, event);
    if (begun === state) return { status: 'ignored', state, error: whyIgnored(model, event.type) };
    const outcome = new Promise<CheckoutOutcome>(resolve => waiting.add({ begun, resolve }));
    model.send(event);
    // Within a batch of the caller's, nobody has been told of the new state yet.
    look();
    return outcome;
  };

  return {
    actions: {
      choose(choice) {
        if (choice !== null) assertOffered(model, choice);
        model.choose(choice);
        look();
      },
      apply: () => act({ type: 'apply', key: newKey() }),
      review: () => act({ type: 'review' }),
      back: () => act({ type: 'back' }),
      commit: () => act({ type: 'commit' }),
      cancel: () => act({ type: 'cancel' }),
      retry: () => act({ type: 'retry', key: newKey() }),
    },
    end() {
      ended = true;
      stop();
      look();
    },
  };
}

function whyIgnored(model: OffersModel, step: keyof typeof FIXES): CheckoutError {
  const { phase } = model.state.peek();
  return step === 'apply' && phase === 'choosing'
    ? new CheckoutError('nothing-chosen', `apply() needs a plan: call choose({ planId }) first. ${plansOf(model)}`)
    : new CheckoutError('wrong-phase', `${step}() does nothing in the phase "${phase}": ${FIXES[step]}.`);
}

/** @throws CheckoutError */
function assertOffered(model: OffersModel, choice: Choice): void {
  const { planId, downPaymentMinor } = choice ?? {};
  if (planId === undefined)
    throw new CheckoutError('missing-option', 'choose: pass { planId }, or null to take the choice back.');
  const plan = model.plans.peek().find(each => each.planId === planId);
  if (!plan) throw new CheckoutError('unknown-plan', `choose: there is no plan "${planId}". ${plansOf(model)}`);
  if (plan.kind === 'refused') {
    const limit = plan.limitMinor === undefined ? '' : `, limit ${plan.limitMinor}`;
    const why = `"${planId}" is not offered for this purchase (${plan.reason}${limit})`;
    throw new CheckoutError('refused-plan', `choose: ${why}. ${plansOf(model)}`);
  }
  if (downPaymentMinor !== undefined && !Number.isSafeInteger(downPaymentMinor))
    throw new CheckoutError('invalid-option', 'choose: `downPaymentMinor` must be whole minor units.');
  if (!model.price(choice)) {
    const range = `pass at least ${plan.downPaymentMinor} and less than ${plan.amountMinor}, or leave it out`;
    throw new CheckoutError(
      'refused-plan',
      `choose: "${planId}" does not take downPaymentMinor ${downPaymentMinor}; ${range}.`,
    );
  }
}

function plansOf(model: OffersModel): string {
  const ids = model.plans.peek().flatMap(plan => (plan.kind === 'offer' ? [`"${plan.planId}"`] : []));
  return ids.length ? `Offered for this purchase: ${ids.join(', ')}.` : 'No plan is offered for this purchase.';
}
