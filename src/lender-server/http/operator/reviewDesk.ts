import { decisionAt } from '../../../lending/applications/decisionAt.js';
import type { LendingService } from '../../../lending/applications/LendingService.js';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import { reviewStep } from '../../../lending/applications/review.js';
import { reviewableUntil } from '../../../lending/applications/reviewRequest.js';
import type { CreditHistory, CreditRecord } from '../../../lending/decision/Applicant.js';
import type { Verdict } from '../../../lending/decision/Verdict.js';
import { principalReasons } from '../../../lending/score/principalReasons.js';
import type {
  Review,
  ReviewCase,
  ReviewCause,
  ReviewList,
  ReviewOutcome,
} from '../../../protocol/api/reviewRecords.js';
import type { Purchase } from '../../../protocol/messages/Purchase.js';
import type { Reviews } from '../../storage/reviews/sqlReviews.js';
import { ProblemError } from '../ProblemError.js';

/** What the desk needs from outside. */
export interface DeskParts {
  readonly service: Pick<LendingService, 'application' | 'review'>;
  readonly reviews: Reviews;
  /** What the books say of the person, as the decision counted it. */
  readonly recordIn: (history: CreditHistory, currency: string) => CreditRecord;
  /** How many people have to approve a purchase, where the decision did not say. */
  readonly approvalsNeeded: (purchase: Purchase) => number;
  /** The longest time that an application waits for a person. */
  readonly reviewMs: number;
  readonly now: () => number;
}

/** Where operators see what waits, look at one application, and decide. Page and API both ask here. */
export interface ReviewDesk {
  list(after?: string): Promise<ReviewList>;
  /** Writes down that the operator looks, and shows the application. @throws ProblemError `unknown-application` */
  open(reference: string, operator: string): Promise<ReviewCase>;
  /** @throws ProblemError of the refusal's own kind */
  decide(reference: string, review: Review, operator: string): Promise<ReviewOutcome>;
}

const PAGE = 50;
const iso = (at: number) => new Date(at).toISOString();

export function createReviewDesk({
  service,
  reviews,
  recordIn,
  approvalsNeeded,
  reviewMs,
  now,
}: DeskParts): ReviewDesk {
  const approvalsOf = (found: { needed: number | null; by: readonly string[] }, purchase: Purchase) => ({
    needed: found.needed ?? approvalsNeeded(purchase),
    by: [...found.by],
  });
  return {
    async list(after) {
      const [at = '0', reference = ''] = after?.split('.') ?? [];
      const rows = await reviews.waiting(now(), { at: Number(at), reference }, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const last = shown.at(-1);
      return {
        reviews: shown.map(({ reference, at, merchant, currency, purchase, verdict, until, asked_at, ...row }) => ({
          reference,
          at: iso(at),
          merchant,
          currency,
          amountMinor: purchase.amountMinor,
          causes: causesOf(verdict, asked_at !== null),
          until: iso(asked_at === null ? until : reviewableUntil({ at }, { reviewMs })),
          approvals: approvalsOf(row, purchase),
        })),
        next: rows.length > PAGE && last ? `${last.at}.${last.reference}` : null,
      };
    },

    async open(reference, operator) {
      const application = await service.application(reference);
      if (!application) throw new ProblemError('unknown-application', 'Take the reference from GET /v1/reviews.');
      await reviews.enter(actOf('view', operator, now(), reference));
      const [facts, approvals, notes] = await Promise.all([
        reviews.facts(reference),
        reviews.approvals(reference),
        reviews.notes(reference),
      ]);
      const { request, verdict, at, until } = application;
      const { status } = decisionAt(application, now());
      const step = reviewStep(application, now(), { reviewMs });
      const { purchase, choice } = request;
      const record = facts && recordIn(facts.history, purchase.currency);
      return {
        reference,
        at: iso(at),
        merchant: application.merchant,
        currency: purchase.currency,
        amountMinor: purchase.amountMinor,
        causes: causesOf(verdict, application.review !== null),
        until: iso(status === 'declined' ? reviewableUntil(application, { reviewMs }) : until),
        approvals: approvalsOf(approvals, purchase),
        waits: step === 'settle' || step === 'look-again',
        status,
        purchase,
        choice,
        score: verdict.pd,
        reasons: verdict.kind === 'declined' ? [...verdict.reasons] : [],
        weighing: principalReasons(verdict.contributions),
        limitMinor: verdict.limitMinor,
        facts: facts &&
          record && {
            identified: facts.applicant.identified,
            household: facts.applicant.household,
            claimedIncomesMinor: [...facts.claimedIncomesMinor],
            owedMinor: record.owedMinor,
            monthlyMinor: record.monthlyMinor,
            inArrears: record.inArrears,
            recentApplications: record.recentApplications,
          },
        notes,
      };
    },

    async decide(reference, review, operator) {
      const decision = await service.review(reference, { ...review, operator });
      if ('kind' in decision) throw new ProblemError(decision.kind, decision.message);
      if (review.verdict === 'decline') return 'declined';
      return decision.status === 'approved' ? 'approved' : 'first-approval';
    },
  };
}

function causesOf(verdict: Verdict, isAsked: boolean): ReviewCause[] {
  const found = verdict.kind === 'approved' ? (verdict.reviewCauses ?? []) : [];
  return isAsked ? [...found, 'asked'] : [...found];
}
