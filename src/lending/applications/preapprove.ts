import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { PricingError } from '../../pricing/PricingError.js';
import type { PreapprovalRequest } from '../../protocol/messages/PreapprovalRequest.js';
import type { Applicant } from '../decision/Applicant.js';
import { groundsOf } from '../decision/groundsOf.js';
import type { Verdict } from '../decision/Verdict.js';
import { isNear } from '../loans/isNear.js';
import type { Application } from './Application.js';
import type { BookPage } from './Books.js';
import type { Counter, Outcome } from './Desk.js';
import { newId } from './newId.js';
import type { Office } from './Office.js';
import { refuse } from './refuse.js';
import { standing } from './standing.js';
import { underKey } from './underKey.js';

/** Decides about an application, and sets the money aside in the same transaction. */
export function preapprove(
  office: Office,
  counter: Counter,
  who: Applicant,
  { applicant: _, ...request }: PreapprovalRequest,
  key: string,
): Promise<Outcome> {
  const { merchant, ...place } = counter;
  return underKey(office, { operation: 'preapprove', merchant, key, request: [place, request, who.id] }, async page => {
    const { purchase, choice, day } = request;
    const now = office.now();
    const sheet = office.sheetOf(counter, purchase.currency, day);
    if (!sheet) return refuse('unknown-currency');
    if (!isNear(day, now, office.daysAway)) return refuse('unknown-day');
    await page.lockApplicant(who.id);
    const record = await page.record(who.id, purchase.currency, now);
    const judged = judge(office, { applicant: who, record, scenario: counter.scenario, sheet, purchase, choice, day });
    if (!judged) return refuse('unknown-plan');
    const application = await open(office, page, { counter, who, request, key, sheet, now, verdict: judged });
    return { decision: standing(application, now, office.explainUrl) };
  });
}

interface Opening {
  readonly counter: Counter;
  readonly who: Applicant;
  readonly request: Application['request'];
  readonly key: string;
  readonly sheet: TermSheet;
  readonly now: number;
  readonly verdict: Verdict;
}

async function open(
  { random, approvalMs, reviewMs }: Office,
  page: BookPage,
  { counter, who, request, key, sheet, now, verdict: judged }: Opening,
): Promise<Application> {
  const reference = newId('app', random);
  const { currency } = request.purchase;
  const tier = judged.kind === 'approved' ? await page.reserve(reference, currency, judged.financedMinor) : null;
  const verdict = judged.kind === 'approved' && !tier ? withoutFunds(judged) : judged;
  const waits = verdict.kind === 'approved' && verdict.needsReview;
  // A test applicant's reviewer is as good as punctual; a real one comes when they come.
  const reviewedAt = who.testing?.reviewMs === undefined ? null : now + who.testing.reviewMs;
  const readyAt = waits ? reviewedAt : now;
  const application: Application = {
    reference,
    merchant: counter.merchant,
    scenario: counter.scenario,
    jurisdiction: sheet.jurisdiction,
    key,
    applicant: who.id,
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
  await page.add(application);
  return application;
}

/** The person would have been approved; only the money is out. Nothing smaller is offered: it may be out as well. */
const withoutFunds = (judged: Verdict): Verdict => ({
  ...groundsOf(judged),
  kind: 'declined',
  by: 'funds',
  reasons: ['lender-unable'],
  alternatives: [],
});

function judge(office: Office, question: Parameters<Office['judge']>[0]): Verdict | null {
  try {
    return office.judge(question);
  } catch (error) {
    // By name: the class itself would have to be exported by the first script of a page.
    const { name, kind } = error as PricingError;
    // An amount that no safe integer can hold is for sale nowhere.
    if (name === 'PricingError' && (kind === 'out-of-range' || kind === 'invalid-amount')) return null;
    throw error;
  }
}
