import type { Decision } from '../../protocol/messages/Decision.js';
import type { Application } from './Application.js';

const iso = (at: number) => new Date(at).toISOString();

/** How long to wait before asking again: while a date is set, and while a person has yet to look. */
const SOON_MS = 1_000;
const LATER_MS = 10_000;

/** What is to be told of an application at an instant. Pure: time alone makes an approval lapse, or a sweep. */
export function decisionAt(
  { reference, request, verdict, readyAt, until, reserved, cancelledAt, commitment }: Application,
  now: number,
  explainUrl?: (reference: string) => string,
): Decision {
  if (commitment) return { status: 'committed', reference, agreement: commitment.agreement };
  if (cancelledAt !== null) return { status: 'cancelled', reference };
  // A sweeper whose clock is ahead of ours: what it gave back cannot be lent any more.
  if (verdict.kind === 'approved' && !reserved) return { status: 'expired', reference };
  if (readyAt !== null ? now < readyAt : now < until)
    return {
      status: 'pending',
      reference,
      pollAfterMs: readyAt === null ? LATER_MS : SOON_MS,
      expectedBy: iso(readyAt ?? until),
    };
  if (verdict.kind === 'declined') {
    const { reasons, alternatives } = verdict;
    return {
      status: 'declined',
      reference,
      reasons: [...reasons],
      alternatives: [...alternatives],
      ...(explainUrl && { explainUrl: explainUrl(reference) }),
    };
  }
  if (now >= until) return { status: 'expired', reference };
  const { terms, limitMinor } = verdict;
  return { status: 'approved', reference, choice: request.choice, terms, limitMinor, expiresAt: iso(until) };
}
