import type { PricingError } from '../../pricing/PricingError.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { Applicant } from '../decision/Applicant.js';
import type { Question } from '../decision/judge.js';
import type { DecisionFacts } from '../decision/replay.js';
import type { Verdict } from '../decision/Verdict.js';
import { reserveFunds } from '../funds/fundReservation.js';
import { type Application, newId } from './Application.js';
import type { BooksTransaction } from './Books.js';
import { isNear } from './days.js';
import { decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome } from './LendingService.js';
import { eventOf } from './MerchantEvent.js';
import { refuse } from './Refusal.js';
import { useToken } from './useToken.js';
import { wasShown } from './wasShown.js';

/** Decides about an application and reserves the funds in the same transaction. */
export async function apply(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  who: Applicant,
  { applicant: token, ...request }: ApplicationRequest,
  key: string,
): Promise<Outcome> {
  const { merchant, ...place } = merchantContext;
  await dependencies.takeUp?.();
  return idempotently(
    dependencies,
    { operation: 'apply', merchant, key, request: [place, request, who.id] },
    async transaction => {
      const { purchase, choice, day } = request;
      const now = dependencies.now();
      const sheet = dependencies.sheetOf(merchantContext, purchase.currency, day);
      if (!sheet) return refuse('unknown-currency');
      if (!isNear(day, now, dependencies.daysAway)) return refuse('unknown-day');
      if (!wasShown(sheet, request)) return refuse('stale-terms');
      const { household } = who;
      if (household && household.currency !== purchase.currency && !dependencies.knowsWorth(household.currency))
        return refuse('unknown-applicant');
      await transaction.lockApplicant(who.id);
      const [history, claims] = await Promise.all([
        transaction.history(who.id, now),
        transaction.claimedIncomes(who.id, now - dependencies.claimsMs),
      ]);
      const question: Question = {
        claimedIncomesMinor: dependencies.claimsIn(claims, purchase.currency),
        applicant: who,
        history,
        staffed: dependencies.staffed,
        scenario: merchantContext.scenario,
        sheet,
        purchase,
        choice,
        day,
      };
      const judged = judge(dependencies, question);
      if (!judged) return refuse('unknown-plan');
      // Before anything is written: what a token is not good for must not count against the person whom it names.
      if (!(await useToken(dependencies, transaction, who, 'application'))) return refuse('token-used-up');
      const application = await open(dependencies, transaction, {
        merchantContext,
        who,
        byToken: token !== undefined,
        // The agreement names the sheet that prices it.
        request: { ...request, termsId: sheet.id },
        key,
        question,
        now,
        verdict: judged,
      });
      return { decision: decisionAt(application, now, dependencies) };
    },
  );
}

interface Opening {
  readonly merchantContext: MerchantContext;
  readonly who: Applicant;
  readonly byToken: boolean;
  readonly request: Application['request'];
  readonly key: string;
  readonly question: Question;
  readonly now: number;
  readonly verdict: Verdict;
}

async function open(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  { merchantContext, who, byToken, request, key, question, now, verdict: judged }: Opening,
): Promise<Application> {
  const { random, approvalMs, reviewMs } = dependencies;
  const reference = newId('app', random);
  const { currency } = request.purchase;
  const { verdict, tier } = await reserveFunds(transaction, reference, currency, judged);
  const waits = verdict.kind === 'approved' && verdict.needsReview;
  // The review of a test applicant ends on time. Nobody knows when a real one ends.
  const reviewedAt = who.testing?.reviewMs === undefined ? null : now + who.testing.reviewMs;
  const readyAt = waits ? reviewedAt : now;
  const application: Application = {
    reference,
    merchant: merchantContext.merchant,
    scenario: merchantContext.scenario,
    jurisdiction: question.sheet.jurisdiction,
    key,
    applicant: who.id,
    byToken,
    request,
    at: now,
    verdict,
    readyAt,
    until: readyAt === null ? now + reviewMs : readyAt + (who.testing?.approvalMs ?? approvalMs),
    tier,
    reserved: tier !== null,
    cancelledAt: null,
    review: null,
    commitment: null,
  };
  const approvals = dependencies.approvalsNeeded(request.purchase);
  await transaction.keepFacts({ reference, at: now, approvals, facts: factsIn(question) });
  await transaction.add(application);
  // A review by a person tells its own result.
  if (readyAt !== null)
    await transaction.publish(eventOf(application, readyAt, dependencies, { type: 'decision', status: verdict.kind }));
  return application;
}

/** What is kept of a question. A token is not something that a decision is made on. */
function factsIn({ sheet, applicant: { token: _, ...applicant }, ...facts }: Question): DecisionFacts {
  return { ...facts, applicant, jurisdiction: sheet.jurisdiction };
}

function judge(dependencies: LenderDependencies, question: Question): Verdict | null {
  try {
    return dependencies.judge(question);
  } catch (error) {
    // Compared by name, so that a page's first script need not export the class.
    const { name, kind } = error as PricingError;
    // No shop sells anything at an amount beyond the safe integers.
    if (name === 'PricingError' && (kind === 'out-of-range' || kind === 'invalid-amount')) return null;
    throw error;
  }
}
