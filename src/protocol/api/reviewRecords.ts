import * as z from 'zod/mini';
import type { Locale } from '../Locale.js';
import { decisionStatuses, declineReasons, operatorReasons } from '../messages/closedLists.js';
import { currencyCode, instant, minorUnits } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { choiceSchema, purchaseSchema } from '../messages/schemas.js';
import { operatorName } from './apiFormats.js';
import { householdSchema } from './applicantToken.js';

/** Why a person looks at an application: three causes that the lender finds, and the applicant's wish after a decline. */
export const reviewCauses = ['near-cut-off', 'short-history', 'changed-income', 'asked'] as const;
export type ReviewCause = (typeof reviewCauses)[number];

/** On what a person approves. */
export const approvalReasons = ['figures-verified', 'identity-verified', 'explained', 'within-policy'] as const;
export type ApprovalReason = (typeof approvalReasons)[number];

/** Everything that an operator does, or leaves undone until the time is over (`lapse`), and that is written down. */
export const actKinds = [
  'sign-in',
  'sign-out',
  'view',
  'approve',
  'second-approve',
  'decline',
  'lapse',
  'repay',
  'payment',
  'bounce',
  'return',
  'more-time',
  'answer-help',
  'write-off',
  'propose-parameters',
  'approve-parameters',
  'decline-parameters',
  'activate-parameters',
  'replay-callback',
  'search',
  'change-roles',
  'backup',
  'erase',
  'capital-in',
  'capital-out',
] as const;
export type ActKind = (typeof actKinds)[number];

export const LONGEST_NOTE = 500;
const note = z.exactOptional(z.string().check(z.minLength(1), z.maxLength(LONGEST_NOTE)));

/** What a person at the lender found, and why. The note is for the lender's own people: nobody else reads it. */
export const reviewSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approve'), reason: z.enum(approvalReasons), note }),
  z.object({ verdict: z.literal('decline'), reason: z.enum(operatorReasons), note }),
]);
export type Review = z.infer<typeof reviewSchema>;

const at = schemaOf(instant);
const minor = schemaOf(minorUnits);

/** Who has approved since the last decline, and how many people have to. */
export const approvalsSchema = z.object({
  needed: z.int().check(z.minimum(1), z.maximum(2)),
  by: z.array(operatorName),
});
export type Approvals = z.infer<typeof approvalsSchema>;

const waiting = {
  reference: z.string(),
  /** When it was applied for. */
  at,
  merchant: z.string(),
  currency: schemaOf(currencyCode),
  /** The price of the purchase. */
  amountMinor: minor,
  causes: z.array(z.enum(reviewCauses)),
  /** Until then it can be approved. */
  until: at,
  approvals: approvalsSchema,
};

/** One application that waits for a person. Nothing of the household is in the list: to look at that is an act of its own. */
export const waitingReviewSchema = z.object(waiting);
export type WaitingReview = z.infer<typeof waitingReviewSchema>;

/** The oldest first. `next` asks for those that follow; null: there are no more. */
export const reviewListSchema = z.object({ reviews: z.array(waitingReviewSchema), next: z.nullable(z.string()) });
export type ReviewList = z.infer<typeof reviewListSchema>;

export const reviewCaseSchema = z.object({
  ...waiting,
  /** Whether it waits for a person now. */
  waits: z.boolean(),
  status: z.enum(decisionStatuses),
  purchase: purchaseSchema,
  choice: choiceSchema,
  /** The probability of default that the score gave, 0 to 1; null without a score. */
  score: z.nullable(z.number()),
  /** Why the lender declined; empty where it did not. */
  reasons: z.array(z.enum(declineReasons)),
  /** What weighed most against the applicant in the score, the heaviest first. */
  weighing: z.array(z.enum(declineReasons)),
  limitMinor: minor,
  /** The facts as they stood at the decision. Null: they were erased, or never kept. */
  facts: z.nullable(
    z.object({
      identified: z.boolean(),
      household: z.nullable(householdSchema),
      /** The monthly incomes that the same person stated in earlier applications. */
      claimedIncomesMinor: z.array(minor),
      owedMinor: minor,
      monthlyMinor: minor,
      inArrears: z.boolean(),
      recentApplications: z.int(),
    }),
  ),
  /** What the applicant's file says of earlier reviews, the oldest first. */
  notes: z.array(z.object({ at, operator: operatorName, note: z.string() })),
});
export type ReviewCase = z.infer<typeof reviewCaseSchema>;

/** One entry of the trail. */
export const actSchema = z.object({
  id: z.string(),
  at,
  /** Null: nobody decided in time. */
  operator: z.nullable(operatorName),
  kind: z.enum(actKinds),
  /** The application, agreement, callback, movement of capital, operator, proposal or parameter set that it was about; null: none. */
  subject: z.nullable(z.string()),
  reason: z.nullable(z.enum([...approvalReasons, ...operatorReasons])),
});
export type Act = z.infer<typeof actSchema>;

/** The oldest first. */
export const actListSchema = z.object({ acts: z.array(actSchema), next: z.nullable(z.string()) });
export type ActList = z.infer<typeof actListSchema>;

/** The languages of the operators' page. */
export const operatorLocales = ['en', 'zh-CN'] as const satisfies readonly Locale[];
export type OperatorLocale = (typeof operatorLocales)[number];

/** What became of an application that an operator has reviewed. `first-approval`: another operator has to approve it, too. */
export const reviewOutcomes = ['approved', 'first-approval', 'declined'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** The fields of the form to sign in. */
export const signInSchema = z.object({ token: z.string().check(z.maxLength(200)) });

const written = z.string().check(z.maxLength(LONGEST_NOTE));
/** The fields of the form of a review. An empty reason was not chosen, and an empty note is none. */
export const reviewFormSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approve'), reason: z.enum(['', ...approvalReasons]), note: written }),
  z.object({ verdict: z.literal('decline'), reason: z.enum(['', ...operatorReasons]), note: written }),
]);
export type ReviewForm = z.infer<typeof reviewFormSchema>;
