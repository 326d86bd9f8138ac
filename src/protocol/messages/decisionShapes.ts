import type { Agreement } from './Agreement.js';
import type { Choice } from './Choice.js';
import { checkPlanTerms } from './checkPlanTerms.js';
import { actionKinds, declineReasons, MOST_REASONS } from './closedLists.js';
import type { Decision, DecisionStatus } from './Decision.js';
import * as patterns from './patterns.js';
import { list, maybe, oneOf, record, type Shape, text, whole } from './Shape.js';

export const shortText = text(patterns.shortText, 'a short text');
const instant = text(patterns.instant, 'an ISO 8601 instant');
const webUrl = text(patterns.webUrl, 'an http(s) URL');
const minor = whole(0);

export const choice: Shape<Choice> = record({ planId: text(), downPaymentMinor: maybe(minor) });

const installment = record({
  due: text(),
  principalMinor: minor,
  interestMinor: minor,
  feeMinor: minor,
  totalMinor: minor,
});

const agreement: Shape<Agreement> = record({
  id: text(),
  reference: text(),
  lender: text(),
  merchant: maybe(text()),
  jurisdiction: maybe(text()),
  termsId: maybe(text()),
  planId: text(),
  currency: text(),
  amountMinor: minor,
  downPaymentMinor: minor,
  financedMinor: minor,
  financeChargeMinor: minor,
  totalMinor: minor,
  apr: text(),
  installments: list(installment),
  committedAt: text(),
  order: maybe(text()),
  signature: maybe(text()),
});

/** What each decision carries beside its status, with the same rules as `decisionSchemas`. */
export const decisionShapes: {
  readonly [Status in DecisionStatus]: Shape<Omit<Extract<Decision, { status: Status }>, 'status'>>;
} = {
  approved: record({ reference: shortText, choice, terms: checkPlanTerms, limitMinor: whole(), expiresAt: instant }),
  pending: record({ reference: shortText, pollAfterMs: whole(1), expectedBy: maybe(instant) }),
  action: record({
    reference: shortText,
    action: record({
      kind: oneOf(actionKinds),
      url: webUrl,
      origin: text(),
      nonce: text(patterns.nonce, '16 characters or more'),
    }),
  }),
  declined: record({
    reference: shortText,
    reasons: list(oneOf(declineReasons), MOST_REASONS),
    alternatives: list(choice),
    explainUrl: maybe(webUrl),
  }),
  expired: record({ reference: shortText }),
  cancelled: record({ reference: shortText }),
  committed: record({ reference: shortText, agreement }),
};
