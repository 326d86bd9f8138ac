import { assertNever } from '../../pricing/assertNever.js';
import type { Decision, DecisionStatus } from '../../protocol/messages/Decision.js';
import type { Application } from './Application.js';
import type { LenderDependencies } from './LenderDependencies.js';

/** What each call does to an application with a given decision. */
export interface CallsAt {
  /** `release` and `tell` both return the decision unchanged; `release` also frees the funds that still lie aside. */
  readonly commit: 'agree' | 'refuse' | 'release' | 'tell';
  readonly cancel: 'cancel' | 'release' | 'tell';
  readonly review: 'settle' | 'look-again' | 'refuse';
}

/** One row for each decision. */
export const callsAt: Readonly<Record<DecisionStatus, CallsAt>> = {
  approved: { commit: 'agree', cancel: 'cancel', review: 'refuse' },
  pending: { commit: 'refuse', cancel: 'cancel', review: 'settle' },
  // This lender never asks the shopper for an action.
  action: { commit: 'tell', cancel: 'tell', review: 'refuse' },
  declined: { commit: 'tell', cancel: 'tell', review: 'look-again' },
  expired: { commit: 'release', cancel: 'release', review: 'refuse' },
  cancelled: { commit: 'tell', cancel: 'tell', review: 'refuse' },
  committed: { commit: 'tell', cancel: 'tell', review: 'refuse' },
};

const iso = (at: number) => new Date(at).toISOString();

/** When to ask again: while the time of an answer is known, and while a person has yet to review the application. */
const SOON_MS = 1_000;
const LATER_MS = 10_000;

/**
 * The decision on an application at an instant. Pure: an approval lapses by time alone, or by a sweep.
 *
 * @param pages those of the lender for the applicant. Give them only to the page that applied or commits: whoever has such an address can withdraw
 */
export function decisionAt(
  application: Application,
  now: number,
  { explainUrl, contractUrl }: Pick<LenderDependencies, 'explainUrl' | 'contractUrl'> = {},
): Decision {
  const { reference, request, verdict, readyAt, until, reserved, cancelledAt, commitment } = application;
  const contract = contractUrl && { contractUrl: contractUrl(application) };
  if (commitment) return { status: 'committed', reference, agreement: commitment.agreement, ...contract };
  if (cancelledAt !== null) return { status: 'cancelled', reference };
  // A sweeper whose clock is ahead has released these funds, so they cannot be lent any more.
  if (verdict.kind === 'approved' && !reserved) return { status: 'expired', reference };
  if (readyAt !== null ? now < readyAt : now < until)
    return {
      status: 'pending',
      reference,
      pollAfterMs: readyAt === null ? LATER_MS : SOON_MS,
      expectedBy: iso(readyAt ?? until),
    };
  switch (verdict.kind) {
    case 'declined': {
      const { reasons, alternatives } = verdict;
      return {
        status: 'declined',
        reference,
        reasons: [...reasons],
        alternatives: [...alternatives],
        ...(explainUrl && { explainUrl: explainUrl(application) }),
      };
    }
    case 'approved': {
      if (now >= until) return { status: 'expired', reference };
      const { terms, limitMinor } = verdict;
      return {
        status: 'approved',
        reference,
        choice: request.choice,
        terms,
        limitMinor,
        expiresAt: iso(until),
        ...contract,
      };
    }
    default:
      return assertNever(verdict);
  }
}
