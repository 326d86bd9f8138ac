import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';

const six: PlanTerms = { id: 'six', method: 'annuity', annualRate: '0.049', count: 6 };

export function approved(over: Partial<Extract<Decision, { status: 'approved' }>> = {}): Decision {
  return {
    status: 'approved',
    reference: 'r1',
    choice: { planId: 'six' },
    terms: six,
    limitMinor: 5_000_000,
    expiresAt: '2099-01-01T00:00:00Z',
    ...over,
  };
}

export const pending = (pollAfterMs = 1_000, reference = 'r1'): Decision => ({
  status: 'pending',
  reference,
  pollAfterMs,
});

export const declined = (reference = 'r1'): Decision => ({
  status: 'declined',
  reference,
  reasons: ['affordability'],
  alternatives: [{ planId: 'twelve' }, { planId: 'unknown' }, { planId: 'six', downPaymentMinor: 100_000 }],
});

/** The agreement that a lender makes from a commitment, with exactly its figures. */
function agreementOf(request: CommitRequest, over: Partial<Agreement> = {}): Agreement {
  const { purchase, choice, reviewed, reference } = request;
  return {
    id: 'agreement-1',
    reference,
    lender: 'fake',
    planId: choice.planId,
    ...purchase,
    downPaymentMinor: choice.downPaymentMinor ?? 0,
    ...reviewed,
    committedAt: '2026-11-23T10:00:00Z',
    ...over,
  };
}

export const committed = (request: CommitRequest, over: Partial<Agreement> = {}): Decision => ({
  status: 'committed',
  reference: request.reference,
  agreement: agreementOf(request, over),
});
