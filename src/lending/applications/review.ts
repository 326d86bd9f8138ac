import { assertNever } from '../../pricing/assertNever.js';
import type { OperatorReason } from '../../protocol/messages/closedLists.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { declinedByPerson, upheldByPerson } from '../decision/afterwards.js';
import { largestOf } from '../decision/rules.js';
import { groundsOf, type Verdict } from '../decision/Verdict.js';
import { releaseReservation } from '../funds/fundReservation.js';
import type { Application } from './Application.js';
import type { BooksTransaction } from './Books.js';
import { type CallsAt, callsAt, decisionAt } from './decisionAt.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { ReviewWord } from './LendingService.js';
import { eventOf } from './MerchantEvent.js';
import { refuse, type ServiceRefusal } from './Refusal.js';
import { type ReviewStage, reviewStageAt } from './reviewRequest.js';

/**
 * A person has reviewed the application. Their word on a decline is final. One decline is enough; above the policy's amount an approval holds
 * once a second person has approved.
 */
export function review(
  dependencies: LenderDependencies,
  reference: string,
  word: ReviewWord,
): Promise<Decision | ServiceRefusal> {
  return dependencies.books.transact(async transaction => {
    const application = await transaction.lock(reference);
    if (!application) return refuse('unknown-application').refusal;
    const now = dependencies.now();
    const step = reviewStep(application, now, dependencies);
    if (step === 'refuse')
      return refuse('not-open', 'It neither waits for a person nor is a decline that no person has reviewed.').refusal;
    if (step === 'too-late') return refuse('review-too-late').refusal;

    const { needed, by } = await transaction.approvals(reference);
    const { verdict, operator, reason, note } = word;
    const about = { operator, at: now, subject: reference, reason, ...(note !== undefined && { note }) };
    const context = { dependencies, transaction, now };
    if (verdict === 'decline') {
      await transaction.enterAct({ kind: 'decline', ...about });
      return told(context, application, await declined(context, application, word.reason, step));
    }
    if (by.includes(operator)) return refuse('approved-already').refusal;
    const act = { kind: by.length ? 'second-approve' : 'approve', ...about } as const;
    if (by.length + 1 < (needed ?? dependencies.approvalsNeeded(application.request.purchase))) {
      await transaction.enterAct(act);
      return decisionAt(application, now);
    }
    const approved = step === 'settle' ? settled(context, application) : await overturned(context, application);
    if ('kind' in approved) return approved;
    // The database counts the approvals when the application changes.
    await transaction.enterAct(act);
    await transaction.change(approved);
    return told(context, application, approved);
  });
}

/** What a person can do to an application now. A person's own decline is looked at again only where the applicant asks for it. */
export function reviewStep(
  application: Application,
  now: number,
  dependencies: Pick<LenderDependencies, 'reviewMs'>,
): CallsAt['review'] | 'too-late' {
  const { verdict } = application;
  const { review: step } = callsAt[decisionAt(application, now).status];
  if (step !== 'look-again') return step;
  const stage = reviewStageAt(application, now, dependencies);
  const isByPerson = verdict.kind === 'declined' && verdict.by === 'person';
  return stage === 'offered' && isByPerson ? 'refuse' : stepAt[stage];
}

/** What a person can do to a decline. */
const stepAt = {
  closed: 'refuse',
  offered: 'look-again',
  'too-late': 'too-late',
  asked: 'look-again',
  lapsed: 'too-late',
  upheld: 'refuse',
  overturned: 'refuse',
} as const satisfies Readonly<Record<ReviewStage, string>>;

interface Context {
  readonly dependencies: LenderDependencies;
  readonly transaction: BooksTransaction;
  readonly now: number;
}

/** Tells the merchant's server what the applicant is told. */
async function told(context: Context, before: Application, after: Application): Promise<Decision> {
  const { dependencies, transaction, now } = context;
  // Who upholds a decline says nothing new.
  if (after.verdict.kind !== before.verdict.kind || after.readyAt !== before.readyAt)
    await transaction.publish(eventOf(after, now, dependencies, { type: 'decision', status: after.verdict.kind }));
  return decisionAt(after, now);
}

async function declined(
  { transaction, now }: Context,
  application: Application,
  reason: OperatorReason,
  step: 'settle' | 'look-again',
): Promise<Application> {
  const { verdict, review: earlier } = application;
  switch (step) {
    case 'settle':
      return releaseReservation(transaction, application, {
        readyAt: now,
        verdict: declinedByPerson(verdict, [reason]),
        tier: null,
      });
    case 'look-again': {
      const upheld: Application = {
        ...application,
        verdict: upheldByPerson(verdict, reason),
        review: { askedAt: earlier?.askedAt ?? now, verdict: 'upheld' },
      };
      await transaction.change(upheld);
      return upheld;
    }
    default:
      return assertNever(step);
  }
}

const settled = ({ now, dependencies }: Context, application: Application): Application => ({
  ...application,
  readyAt: now,
  until: now + dependencies.approvalMs,
});

/** A decline that a person turns into an approval. Its money is set aside. */
async function overturned(
  { dependencies, transaction, now }: Context,
  application: Application,
): Promise<Application | ServiceRefusal> {
  const { reference, request, review: earlier } = application;
  await transaction.lockApplicant(application.applicant);
  const verdict = approvedBy(dependencies, application);
  if (!verdict) return refuse('unknown-plan', 'The plan has been withdrawn since.').refusal;
  const tier = await transaction.reserve(reference, request.purchase.currency, verdict.financedMinor);
  if (!tier) return refuse('no-funds').refusal;
  return {
    ...application,
    verdict,
    tier,
    reserved: true,
    readyAt: now,
    until: now + dependencies.approvalMs,
    review: { askedAt: earlier?.askedAt ?? now, verdict: 'overturned' },
  };
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
