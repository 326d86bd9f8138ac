import { assertNever } from '../../pricing/assertNever.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import type { LenderAdapter, LenderCapabilities, StatusQuery } from '../LenderAdapter.js';
import { LenderError } from '../LenderError.js';
import { TEST_TIME } from '../Runtime.js';
import { checkAnswer } from './checkAnswer.js';
import type { TestAnswer } from './TestAnswer.js';
import { testTime } from './testTime.js';

export interface TestLenderOptions {
  /** Default: the terms that the widget shows without a lender. */
  readonly terms?: TermSheet | undefined;
  /** Shown to the shopper. @default 'Test Lender' */
  readonly name?: LenderAdapter['name'] | undefined;
  /** Default: none. */
  readonly logo?: string | undefined;
  /** Default: none. */
  readonly documents?: LenderAdapter['documents'];
  /** Two lenders with one id share what a page remembers of an application. Default: a fresh one, so that no test goes on with another's. */
  readonly id?: string | undefined;
  /** Default: it can cancel, and no person reviews its decisions. */
  readonly capabilities?: LenderCapabilities | undefined;
}

/** What the page has asked a lender for. */
export type TestCall =
  | { readonly call: 'apply'; readonly request: ApplicationRequest; readonly idempotencyKey: string }
  | { readonly call: 'status'; readonly query: StatusQuery }
  | { readonly call: 'commit'; readonly request: CommitRequest; readonly idempotencyKey: string }
  | { readonly call: 'cancel'; readonly reference: string; readonly idempotencyKey: string };

/** A lender that says what a test wants to hear. */
export interface TestLender extends LenderAdapter {
  /** All calls but those for the terms, in order. */
  readonly calls: readonly TestCall[];
  /** Says this from now on. A page that waits for a decision asks at once. @throws TypeError that lists the words, for an unknown one */
  answer(next: TestAnswer): void;
  /** Lets the held answer go. If no call waits yet, the next one will not wait. `answer` holds again. */
  release(): void;
  /** Ends an approval, as if its time had passed. */
  expire(): void;
}

interface TestApplication {
  readonly reference: string;
  readonly request: ApplicationRequest;
  /** The last answer that was not a failure. */
  decision: Decision;
}

const HALF_AN_HOUR_MS = 30 * 60_000;

/**
 * A lender for unit tests: it makes no request, and no test waits for a timer. Give it to an element, to `mount`, to a component or to
 * `createCheckout`.
 *
 * @throws TypeError that lists the words, for an unknown decision or error
 * @example
 * const lender = testLender({ decision: 'approved', annualRate: '0.029' });
 * element.lender = lender;
 */
export function testLender(
  first: TestAnswer = { decision: 'approved' },
  {
    terms,
    name = 'Test Lender',
    id = `test-${Math.random().toString(36).slice(2)}`,
    ...options
  }: TestLenderOptions = {},
): TestLender {
  const calls: TestCall[] = [];
  const applications = new Map<string, TestApplication>();
  checkAnswer(first);
  let current = first;
  /** Whether the lender has told a page to wait, and would only say the same again. */
  let waiting = false;
  /** The calls whose answers are held. */
  const held: (() => void)[] = [];
  /** Whether the test has released an answer that no call has asked for yet. */
  let released = false;
  const time = testTime(() => !waiting);
  const sheetOf = (currency: string): TermSheet => terms ?? defaultTermSheet(currency);

  /** The answer to this call. @throws LenderError */
  const take = async (): Promise<Exclude<TestAnswer, { error: unknown }>> => {
    const now = current;
    if (now.next) current = now.next;
    if (now.held && !released) await new Promise<void>(resolve => held.push(resolve));
    else if (now.held) released = false;
    waiting = 'decision' in now && (now.decision === 'pending' || now.decision === 'action') && !now.next;
    if ('decision' in now) return now;
    const { error, outcomeUnknown = false, requestId, retryAfterMs } = now;
    throw new LenderError(error, `The test wants the error "${error}".`, { outcomeUnknown, requestId, retryAfterMs });
  };

  const decide = async ({ reference, request }: Pick<TestApplication, 'reference' | 'request'>): Promise<Decision> =>
    decisionOf(await take(), reference, request, sheetOf(request.purchase.currency));

  const known = (reference: string): TestApplication => {
    const application = [...applications.values()].find(each => each.reference === reference);
    if (application) return application;
    throw new LenderError('rejected', `The test lender has no application "${reference}".`);
  };

  const lender: TestLender = {
    id,
    name,
    logo: options.logo,
    documents: options.documents,
    capabilities: options.capabilities ?? { cancel: true, personReview: false },
    calls,
    answer(next) {
      checkAnswer(next);
      current = next;
      released = false;
      waiting = false;
      time.news();
    },
    release() {
      if (!held.length) released = true;
      for (const free of held.splice(0)) free();
    },
    expire: () => time.lapse(),

    terms: async ({ purchase }) => sheetOf(purchase.currency),

    async apply(request, { idempotencyKey }) {
      calls.push({ call: 'apply', request, idempotencyKey });
      const before = applications.get(idempotencyKey);
      if (before) return before.decision;
      const application = { reference: `test-${applications.size + 1}`, request };
      const decision = await decide(application);
      applications.set(idempotencyKey, { ...application, decision });
      return decision;
    },

    async status(query) {
      calls.push({ call: 'status', query });
      const application = 'reference' in query ? known(query.reference) : applications.get(query.idempotencyKey);
      if (!application) return null;
      const { status } = application.decision;
      if (status === 'pending' || status === 'action') application.decision = await decide(application);
      return application.decision;
    },

    async commit(request, { idempotencyKey }) {
      calls.push({ call: 'commit', request, idempotencyKey });
      const application = known(request.reference);
      if (application.decision.status === 'approved') {
        const decision = await decide(application);
        application.decision = decision.status === 'approved' ? agreedOn(request, id, decision.contractUrl) : decision;
      }
      return application.decision;
    },

    async cancel(reference, { idempotencyKey }) {
      calls.push({ call: 'cancel', reference, idempotencyKey });
      const application = known(reference);
      if (application.decision.status !== 'committed') application.decision = { status: 'cancelled', reference };
      return application.decision;
    },
  };
  return Object.assign(lender, { [TEST_TIME]: time });
}

function decisionOf(
  answer: Exclude<TestAnswer, { error: unknown }>,
  reference: string,
  { choice, purchase }: ApplicationRequest,
  sheet: TermSheet,
): Decision {
  switch (answer.decision) {
    case 'approved': {
      const { limitMinor = purchase.amountMinor, contractUrl } = answer;
      const { expiresAt = new Date(Date.now() + HALF_AN_HOUR_MS).toISOString() } = answer;
      const terms = answer.terms ?? personalTerms(sheet, choice.planId, answer.annualRate);
      return {
        status: 'approved',
        reference,
        choice,
        terms,
        limitMinor,
        expiresAt,
        ...(contractUrl && { contractUrl }),
      };
    }
    case 'pending': {
      const { expectedBy } = answer;
      return { status: 'pending', reference, pollAfterMs: 1_000, ...(expectedBy && { expectedBy }) };
    }
    case 'action': {
      const { kind = 'popup', url = 'https://lender.example/verify' } = answer;
      const action = { kind, url, origin: new URL(url).origin, nonce: 'a-nonce-for-unit-tests' };
      return { status: 'action', reference, action };
    }
    case 'declined': {
      const { reasons = ['affordability'], alternatives = [], explainUrl } = answer;
      return { status: 'declined', reference, reasons, alternatives, ...(explainUrl && { explainUrl }) };
    }
    case 'expired':
      return { status: 'expired', reference };
    default:
      return assertNever(answer);
  }
}

/** @throws LenderError if the plan has no rate that could be another one */
function personalTerms(sheet: TermSheet, planId: string, annualRate: string | undefined): PlanTerms {
  const plan = sheet.plans.find(each => each.id === planId);
  if (!plan) throw new LenderError('rejected', `The test lender has no plan "${planId}".`);
  if (annualRate === undefined) return plan;
  if ('annualRate' in plan) return { ...plan, annualRate };
  throw new LenderError('rejected', `The plan "${planId}" has no annual rate: give its terms in full, as "terms".`);
}

/** The agreement that follows from a commitment, with exactly its figures. */
function agreedOn(
  { purchase, choice, reviewed, reference }: CommitRequest,
  lender: string,
  contractUrl: string | undefined,
): Decision {
  const agreement = {
    id: `agreement-${reference}`,
    reference,
    lender,
    planId: choice.planId,
    ...purchase,
    downPaymentMinor: choice.downPaymentMinor ?? 0,
    ...reviewed,
    committedAt: new Date().toISOString(),
  };
  return { status: 'committed', reference, agreement, ...(contractUrl && { contractUrl }) };
}
