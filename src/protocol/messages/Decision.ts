import { planTermsShape } from '../../pricing/offers/TermSheet.js';
import {
  type Fields,
  type Infer,
  list,
  oneOf,
  openRecord,
  optional,
  type Shape,
  shortList,
  text,
  variants,
  whole,
} from '../../pricing/shapes/Shape.js';
import { agreementShape } from './Agreement.js';
import { choiceShape } from './Choice.js';
import { actionKinds, type DecisionStatus, declineReasons, MOST_REASONS } from './closedLists.js';
import { instant, minorUnits, nonce, shortText, webUrl } from './formats.js';

export type { DecisionStatus } from './closedLists.js';

export const lenderActionShape = openRecord({
  kind: oneOf(actionKinds),
  url: webUrl,
  /** Only this origin may answer, and only with `nonce`. */
  origin: text(),
  nonce,
});

/** The shopper has to do something at the lender's. */
export interface LenderAction extends Infer<typeof lenderActionShape> {}

export const alternativeShape = openRecord({
  planId: text(),
  downPaymentMinor: optional(minorUnits),
  /** The personal terms that an approval would have. Without them the alternative is priced by the term sheet. */
  terms: optional(planTermsShape),
});

/** A choice that the lender would approve now. Its figures are those of the approval. */
export interface Alternative extends Infer<typeof alternativeShape> {}

/**
 * The lender's page with the contract of this application: what the shopper would agree to, and later has agreed to, to be opened or
 * printed. It stands beside the agreement, not in it, so that it is no part of what the lender signs.
 */
const contractUrl = optional(webUrl);

const decision = <Status extends DecisionStatus, F extends Fields>(status: Status, fields: F) =>
  openRecord({ status: oneOf([status]), reference: shortText, ...fields });

/** A lender's answer, by its `status`. A decline is data, not a failure. */
export const decisionShapes = {
  approved: decision('approved', {
    choice: choiceShape,
    /** The personal terms; the page prices them again with the same core. */
    terms: planTermsShape,
    limitMinor: whole(Number.MIN_SAFE_INTEGER),
    /** Committing is possible until then. */
    expiresAt: instant,
    contractUrl,
  }),
  pending: decision('pending', {
    pollAfterMs: whole(1),
    /** When an answer is expected at the latest. */
    expectedBy: optional(instant),
  }),
  action: decision('action', { action: lenderActionShape }),
  declined: decision('declined', {
    /** The principal reasons, most important first; empty where the lender discloses none. */
    reasons: shortList(oneOf(declineReasons), MOST_REASONS),
    /** What the lender would approve now, the best first. */
    alternatives: list(alternativeShape),
    /** The lender's own page for details, where the applicant can ask for a review by a person. */
    explainUrl: optional(webUrl),
  }),
  expired: decision('expired', {}),
  cancelled: decision('cancelled', {}),
  committed: decision('committed', { agreement: agreementShape, contractUrl }),
} satisfies { readonly [Status in DecisionStatus]: Shape<{ readonly status: Status }> };

export const decisionShape = variants('status', decisionShapes);

export type Decision = Infer<typeof decisionShape>;
export interface Approved extends Infer<typeof decisionShapes.approved> {}
export interface Declined extends Infer<typeof decisionShapes.declined> {}
