import * as z from 'zod/mini';
import { agreementSchema } from './Agreement.js';
import { choiceSchema } from './Choice.js';
import { actionKinds, declineReasons, MOST_REASONS } from './closedLists.js';
import { instant, nonce, shortText, webUrl } from './formats.js';
import { planTerms } from './planTerms.js';

const reference = shortText;

/** The shopper has to do something at the lender's; only `origin` may answer, and only with `nonce`. */
export const lenderActionSchema = z.object({
  kind: z.enum(actionKinds),
  url: webUrl,
  origin: z.string(),
  nonce,
});
export type LenderAction = z.infer<typeof lenderActionSchema>;

/** A lender's answer, by its `status`. A decline is data, not a failure. */
export const decisionSchemas = {
  approved: z.object({
    status: z.literal('approved'),
    reference,
    choice: choiceSchema,
    /** The personal terms; the page prices them again with the same core. */
    terms: planTerms,
    limitMinor: z.int(),
    /** Until when committing is possible. */
    expiresAt: instant,
  }),
  pending: z.object({
    status: z.literal('pending'),
    reference,
    pollAfterMs: z.int().check(z.positive()),
    /** When an answer is expected at the latest. */
    expectedBy: z.optional(instant),
  }),
  action: z.object({ status: z.literal('action'), reference, action: lenderActionSchema }),
  declined: z.object({
    status: z.literal('declined'),
    reference,
    /** Up to four principal reasons, most important first; empty where the lender discloses none. */
    reasons: z.array(z.enum(declineReasons)).check(z.maxLength(MOST_REASONS)),
    /** Choices that the lender would approve now. */
    alternatives: z.array(choiceSchema),
    /** The lender's own page for details and for asking that a person reviews the decision. */
    explainUrl: z.optional(webUrl),
  }),
  expired: z.object({ status: z.literal('expired'), reference }),
  cancelled: z.object({ status: z.literal('cancelled'), reference }),
  committed: z.object({ status: z.literal('committed'), reference, agreement: agreementSchema }),
};

export type Decision = z.infer<(typeof decisionSchemas)[keyof typeof decisionSchemas]>;
export type DecisionStatus = Decision['status'];
export type Approved = Extract<Decision, { status: 'approved' }>;
export type Declined = Extract<Decision, { status: 'declined' }>;
