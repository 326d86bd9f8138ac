import { type DeclineReason, MOST_REASONS } from '../../protocol/messages/closedLists.js';
import { groundsOf, type Verdict } from './Verdict.js';

/** What may come over a verdict after it was made. */

/** An approval for which there is no money. A smaller amount is not offered, because it may be out as well. */
export const outOfFunds = (verdict: Verdict): Verdict => ({
  ...groundsOf(verdict),
  kind: 'declined',
  by: 'funds',
  reasons: ['lender-unable'],
  alternatives: [],
});

/** An approval that a person was to look at, and declined. */
export const declinedByPerson = (verdict: Verdict, reasons: readonly DeclineReason[]): Verdict => ({
  ...groundsOf(verdict),
  kind: 'declined',
  by: 'person',
  reasons,
  alternatives: [],
});

/** A decline that a person has confirmed. The person's reason comes first, and the earlier ones follow. */
export const upheldByPerson = (verdict: Verdict, reason: DeclineReason): Verdict =>
  verdict.kind === 'declined'
    ? { ...verdict, reasons: [...new Set([reason, ...verdict.reasons])].slice(0, MOST_REASONS) }
    : verdict;

/** What is left of the verdict on a loan once its person is forgotten: the terms, and not how the person was scored. A limit of 0 says nothing of them. */
export const withoutScore = (verdict: Verdict): Verdict => ({
  ...verdict,
  pd: null,
  segment: null,
  contributions: [],
  limitMinor: 0,
});
