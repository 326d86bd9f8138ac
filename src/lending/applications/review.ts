import { assertNever } from '../../pricing/assertNever.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { largestOf } from '../decision/rules.js';
import { groundsOf, type Verdict } from '../decision/Verdict.js';
import { releaseReservation } from '../funds/fundReservation.js';
import { principalReasons } from '../score/principalReasons.js';
import type { Application } from './Application.js';
import type { BooksTransaction } from './Books.js';
import { isNear, latestDay } from './days.js';
import { callsAt, decisionAt } from './decisionAt.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { ReviewWord } from './LendingService.js';
import { eventOf } from './MerchantEvent.js';
import { refuse, type ServiceRefusal } from './Refusal.js';

/** The applicant asks that a person reviews a decline. A repeat changes nothing. */
export function askForReview(
  { books, now }: LenderDependencies,
  reference: string,
): Promise<Application | ServiceRefusal> {
  return books.transact(async transaction => {
    const application = await transaction.lock(reference);
    if (!application) return refuse('unknown-application').refusal;
    const at = now();
    if (callsAt[decisionAt(application, at).status].review !== 'look-again')
      return refuse('not-open', 'Only a decline can be reviewed again.').refusal;
    if (application.review) return application;
    const asked = { ...application, review: { askedAt: at, verdict: null } };
    await transaction.change(asked);
    return asked;
  });
}

/** A person has reviewed the application. Their word on a decline is final. */
export function review(
  dependencies: LenderDependencies,
  reference: string,
  word: ReviewWord,
): Promise<Decision | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const application = await transaction.lock(reference);
    if (!application) return refuse('unknown-application').refusal;
    const now = dependencies.now();
    const changed = await reviewed(dependencies, transaction, application, word, now);
    if ('kind' in changed) return changed;
    // Who upholds a decline says nothing new.
    if (changed.verdict !== application.verdict || changed.readyAt !== application.readyAt)
      await transaction.publish(
        eventOf(changed, now, dependencies, { type: 'decision', status: changed.verdict.kind }),
      );
    return decisionAt(changed, now, dependencies);
  });
}

async function reviewed(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  application: Application,
  word: ReviewWord,
  now: number,
): Promise<Application | ServiceRefusal> {
  const { review: step } = callsAt[decisionAt(application, now).status];
  switch (step) {
    case 'refuse':
      return notOpen();
    case 'settle':
      return settle(dependencies, transaction, application, word, now);
    case 'look-again':
      return application.review?.verdict ? notOpen() : lookAgain(dependencies, transaction, application, word, now);
    default:
      return assertNever(step);
  }
}

const notOpen = () =>
  refuse('not-open', 'It neither waits for a person nor is a decline that no person has reviewed.').refusal;

async function settle(
  { approvalMs }: LenderDependencies,
  transaction: BooksTransaction,
  application: Application,
  word: ReviewWord,
  now: number,
): Promise<Application> {
  if (word === 'decline')
    return releaseReservation(transaction, application, {
      readyAt: now,
      verdict: declinedBy(application.verdict),
      tier: null,
    });
  const approved = { ...application, readyAt: now, until: now + approvalMs };
  await transaction.change(approved);
  return approved;
}

async function lookAgain(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  application: Application,
  word: ReviewWord,
  now: number,
): Promise<Application | ServiceRefusal> {
  const { reference, request, review: earlier } = application;
  const askedAt = earlier?.askedAt ?? now;
  if (word === 'decline') {
    const upheld: Application = { ...application, review: { askedAt, verdict: 'upheld' } };
    await transaction.change(upheld);
    return upheld;
  }
  // Days, price and what the lender knows of the applicant date from the application.
  if (now - application.at >= dependencies.reviewMs || !isNear(request.day, now, latestDay(dependencies)))
    return refuse('unknown-day', 'The decline is too old to be overturned.').refusal;
  await transaction.lockApplicant(application.applicant);
  const verdict = approvedBy(dependencies, application);
  if (!verdict) return refuse('unknown-plan', 'The plan has been withdrawn since.').refusal;
  const tier = await transaction.reserve(reference, request.purchase.currency, verdict.financedMinor);
  if (!tier) return refuse('no-funds').refusal;
  const overturned: Application = {
    ...application,
    verdict,
    tier,
    reserved: true,
    readyAt: now,
    until: now + dependencies.approvalMs,
    review: { askedAt, verdict: 'overturned' },
  };
  await transaction.change(overturned);
  return overturned;
}

/** A person approves at the advertised terms, because only the score finds a personal rate. */
function approvedBy(
  { sheetOf }: LenderDependencies,
  application: Application,
): Extract<Verdict, { kind: 'approved' }> | null {
  const { merchant, scenario, jurisdiction, request, verdict } = application;
  const { purchase, choice, day, termsId } = request;
  const sheet = sheetOf({ merchant, scenario, jurisdiction }, purchase.currency, day);
  // The agreement names the sheet of the application.
  const terms = sheet?.id === termsId && sheet.plans.find(({ id }) => id === choice.planId);
  const offer = sheet && terms && priceChoice(purchase, { ...sheet, plans: [terms] }, day, choice);
  if (!offer) return null;
  return {
    ...groundsOf(verdict),
    kind: 'approved',
    terms,
    financedMinor: offer.financedMinor,
    monthlyMinor: largestOf(offer),
    starter: false,
    needsReview: true,
  };
}

/** The reasons are those that weighed most against the applicant when the score was made. */
function declinedBy(verdict: Verdict): Verdict {
  const reasons = principalReasons(verdict);
  return {
    ...groundsOf(verdict),
    kind: 'declined',
    by: 'person',
    reasons: reasons.length ? reasons : ['lender-unable'],
    alternatives: [],
  };
}
