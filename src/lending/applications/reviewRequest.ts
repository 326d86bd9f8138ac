import type { Application } from './Application.js';
import { callsAt, decisionAt } from './decisionAt.js';
import type { LenderDependencies } from './LenderDependencies.js';
import { actOf } from './OperatorAct.js';
import { refuse, type ServiceRefusal } from './Refusal.js';
import { sweepEach } from './sweepEach.js';

/**
 * Where the review stands that an applicant may ask for after a decline. `closed`: there is no decline. `too-late`: nobody has asked, and nobody
 * can any more. `lapsed`: the applicant asked, and no person decided in time.
 */
export const reviewStages = ['closed', 'offered', 'too-late', 'asked', 'lapsed', 'upheld', 'overturned'] as const;
export type ReviewStage = (typeof reviewStages)[number];

/**
 * Until then a person can overturn a decline. Days, price and what the lender knows of the applicant date from the application, so a review that is
 * asked for late has to be quick.
 */
export const reviewableUntil = ({ at }: Pick<Application, 'at'>, { reviewMs }: Pick<LenderDependencies, 'reviewMs'>) =>
  at + reviewMs;

/** Pure: a review lapses by time alone, and the sweep writes it down. */
export function reviewStageAt(
  application: Application,
  now: number,
  dependencies: Pick<LenderDependencies, 'reviewMs'>,
): ReviewStage {
  const { review } = application;
  if (review?.verdict) return review.verdict;
  const isLate = now >= reviewableUntil(application, dependencies);
  if (review) return isLate ? 'lapsed' : 'asked';
  if (callsAt[decisionAt(application, now).status].review !== 'look-again') return 'closed';
  return isLate ? 'too-late' : 'offered';
}

/** The applicant asks that a person reviews a decline. A repeat changes nothing. */
export function askForReview(
  dependencies: LenderDependencies,
  reference: string,
): Promise<Application | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const application = await transaction.lock(reference);
    if (!application) return refuse('unknown-application').refusal;
    const now = dependencies.now();
    const stage = reviewStageAt(application, now, dependencies);
    if (stage === 'closed') return refuse('not-open', 'Only a decline can be reviewed again.').refusal;
    if (stage === 'too-late') return refuse('review-too-late').refusal;
    if (stage !== 'offered') return application;
    const asked = { ...application, review: { askedAt: now, verdict: null } };
    await transaction.change(asked);
    return asked;
  });
}

/** Writes down which reviews nobody has decided in time, and returns their number. The decline stands, so nobody outside is told anything new. */
export function lapseReviews(dependencies: LenderDependencies): Promise<number> {
  const { books, now, reviewMs } = dependencies;
  const at = now();
  return sweepEach(
    books,
    most => books.lapsedReviews(at - reviewMs, most),
    async (transaction, application) => {
      const { review } = application;
      if (!review || review.verdict) return false;
      await transaction.enterAct(actOf('lapse', null, at, application.reference));
      await transaction.change({ ...application, review: { ...review, verdict: 'lapsed' } });
      return true;
    },
  );
}
