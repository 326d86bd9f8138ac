import { defaultTermSheet, type TermSheet } from '../../pricing/index.js';
import type { Agreement } from '../../protocol/Agreement.js';
import type { CommitRequest } from '../../protocol/CommitRequest.js';
import type { Decision } from '../../protocol/Decision.js';
import { figuresOf, reviewedOf } from '../../protocol/figures.js';
import type { PreapprovalRequest } from '../../protocol/PreapprovalRequest.js';
import { priceChoice } from '../../protocol/priceChoice.js';
import type { LenderAdapter } from '../LenderAdapter.js';
import { LenderError } from '../LenderError.js';
import { assess, type Case, findAlternatives } from './assess.js';
import { policy as ownPolicy, type Policy } from './policy.js';
import { type SandboxApplication, type SandboxStorage, sandboxBook } from './sandboxBook.js';
import { type Conduct, guest, type Shopper, shoppers } from './shoppers.js';

export interface SandboxOptions {
  /** Default: `defaultTermSheet(currency)`. */
  readonly terms?: TermSheet | undefined;
  readonly policy?: Policy;
  /** Where the lender keeps its books. Default: `localStorage` in a page, else memory. */
  readonly storage?: SandboxStorage | null;
  /** How long an answer takes. @default 400 */
  readonly latencyMs?: number;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** Makes references. Default: `Math.random`. */
  readonly random?: () => number;
}

const DAY_MS = 24 * 60 * 60_000;
const POLL_MS = 1_000;

/**
 * A lender in the page, for trying out the whole path: it decides by its own small policy about the test shoppers of
 * shoppers.ts, whom the applicant token names. Makes no request, and no loan.
 *
 * @example sandboxLender({ latencyMs: 0 })
 */
export function sandboxLender(options: SandboxOptions = {}): LenderAdapter {
  const { policy = ownPolicy, latencyMs = 400, now = Date.now, random = Math.random } = options;
  const book = sandboxBook(options.storage === undefined ? pageStorage() : options.storage, now);
  const attempts = new Map<string, number>();
  const newReference = (prefix: string) =>
    `${prefix}_${Math.floor(random() * 36 ** 8)
      .toString(36)
      .padStart(8, '0')}`;

  const sheetFor = (currency: string): TermSheet => {
    const { terms } = options;
    if (terms && terms.currency === currency) return terms;
    try {
      return defaultTermSheet(currency);
    } catch (error) {
      throw new LenderError('rejected', `The sandbox lends in no such currency: ${(error as Error).message}`);
    }
  };

  const decide = (request: PreapprovalRequest, key: string): SandboxApplication => {
    const { purchase, choice, day } = request;
    const { name, shopper } = shopperOf(request.applicant);
    const at = now();
    const recent = book.all().filter(other => other.person === name && other.at > at - DAY_MS);
    const about: Case = {
      shopper,
      policy,
      purchase,
      day,
      sheet: sheetFor(purchase.currency),
      usage: {
        applications: recent.length,
        amountMinor: sum(
          recent.map(({ outcome, purchase: { currency }, cancelled, commitment }) =>
            outcome.status === 'approved' &&
            currency === purchase.currency &&
            (commitment || (!cancelled && outcome.until > at))
              ? outcome.financedMinor
              : 0,
          ),
        ),
      },
    };
    const judged = assess(about, choice);
    if (!judged)
      throw new LenderError(
        'rejected',
        `The sandbox has no plan "${choice.planId}" for this purchase; ask its terms().`,
      );
    const { reasons, terms, offer, limitMinor } = judged;
    const readyAt = reasons.length || shopper.historyMonths >= policy.reviewHistoryMonths ? at : at + policy.reviewMs;
    return {
      reference: newReference('app'),
      key,
      person: name,
      payload: payloadOf(request),
      purchase,
      choice,
      day,
      at,
      readyAt,
      outcome: reasons.length
        ? { status: 'declined', reasons, alternatives: findAlternatives(about, choice) }
        : {
            status: 'approved',
            terms,
            financedMinor: offer.financedMinor,
            limitMinor,
            until: readyAt + (shopper.approvalMs ?? policy.approvalMs),
          },
    };
  };

  const standing = (application: SandboxApplication): Decision => {
    const { reference, commitment, cancelled, readyAt, outcome, choice } = application;
    if (commitment) return { status: 'committed', reference, agreement: commitment.agreement };
    if (cancelled) return { status: 'cancelled', reference };
    if (now() < readyAt)
      return { status: 'pending', reference, pollAfterMs: POLL_MS, expectedBy: new Date(readyAt).toISOString() };
    if (outcome.status === 'declined')
      return { status: 'declined', reference, reasons: [...outcome.reasons], alternatives: [...outcome.alternatives] };
    if (now() >= outcome.until) return { status: 'expired', reference };
    const { terms, limitMinor, until } = outcome;
    return { status: 'approved', reference, choice, terms, limitMinor, expiresAt: new Date(until).toISOString() };
  };

  const known = (reference: string): SandboxApplication => {
    const application = book.find(each => each.reference === reference);
    if (!application) throw new LenderError('rejected', `The sandbox knows no application "${reference}". Apply anew.`);
    return application;
  };

  const agree = (application: SandboxApplication, request: CommitRequest): Agreement => {
    const { purchase, choice, day, outcome, reference } = application;
    const same = [purchase, choice, day].every(
      (each, k) => text(each) === text([request.purchase, request.choice, request.day][k]),
    );
    if (!same || outcome.status !== 'approved')
      throw new LenderError(
        'rejected',
        'What is to be committed is not what was approved. Nothing was committed; apply anew.',
      );
    const offer = priceChoice(purchase, { ...sheetFor(purchase.currency), plans: [outcome.terms] }, day, choice);
    if (!offer || text(reviewedOf(offer)) !== text(request.reviewed))
      throw new LenderError(
        'rejected',
        'The lender computes other figures than those reviewed. Nothing was committed; apply anew.',
      );
    return {
      id: newReference('agr'),
      reference,
      lender: 'sandbox',
      ...figuresOf(offer),
      committedAt: new Date(now()).toISOString(),
      ...(purchase.order !== undefined && { order: purchase.order }),
    };
  };

  return {
    id: 'sandbox',
    name: 'Fenqi Sandbox',
    capabilities: { pending: true, cancel: true, actions: [], personReview: false },

    async terms({ purchase }, { signal }) {
      await wait(latencyMs, signal);
      return sheetFor(purchase.currency);
    },

    async preapprove(request, { idempotencyKey, signal }) {
      const { shopper } = shopperOf(request.applicant);
      const earlier = book.find(({ key }) => key === idempotencyKey);
      const tried = (attempts.get(idempotencyKey) ?? 0) + 1;
      attempts.set(idempotencyKey, tried);
      if (!earlier && tried <= (shopper.offlineAttempts ?? 0)) {
        await wait(latencyMs, signal);
        throw new LenderError('network', 'The sandbox plays a network that is away. Try again.');
      }
      if (earlier && earlier.payload !== payloadOf(request))
        throw new LenderError('conflict', 'This idempotency key was used for another application. Use a fresh one.');
      // Written when the request arrives, not when the answer leaves: who turns away meanwhile can still ask for it.
      const application = earlier ?? decide(request, idempotencyKey);
      if (!earlier) book.put(application);
      await wait(latencyMs + (earlier ? 0 : (shopper.slowByMs ?? 0)), signal);
      return standing(book.find(({ key }) => key === idempotencyKey) ?? application);
    },

    async status(query, { signal }) {
      await wait(latencyMs, signal);
      const application = book.find(each =>
        'reference' in query ? each.reference === query.reference : each.key === query.idempotencyKey,
      );
      return application ? standing(application) : null;
    },

    async commit(request, { idempotencyKey, signal }) {
      const application = known(request.reference);
      const { commitment } = application;
      const payload = text(request);
      if (commitment?.key === idempotencyKey && commitment.payload !== payload)
        throw new LenderError('conflict', 'This idempotency key was used for another commitment. Use a fresh one.');
      if (!commitment && standing(application).status === 'approved')
        book.put({
          ...application,
          commitment: { key: idempotencyKey, payload, agreement: agree(application, request) },
        });
      await wait(latencyMs, signal);
      if (!commitment && shopperOf(nameToToken(application.person)).shopper.breaksAfterCommit)
        throw new LenderError('network', 'The connection broke while the agreement was made.', {
          outcomeUnknown: true,
        });
      return standing(known(request.reference));
    },

    async cancel(reference, { signal }) {
      const application = known(reference);
      const { status } = standing(application);
      if (status === 'approved' || status === 'pending') book.put({ ...application, cancelled: true });
      await wait(latencyMs, signal);
      return standing(known(reference));
    },
  };
}

const GUEST = 'guest';
const nameToToken = (name: string) => (name === GUEST ? undefined : name);

function shopperOf(token: string | undefined): { name: string; shopper: Shopper & Conduct } {
  if (token === undefined) return { name: GUEST, shopper: guest };
  const shopper = Object.hasOwn(shoppers, token) && shoppers[token];
  if (shopper) return { name: token, shopper };
  const names = Object.keys(shoppers).join(', ');
  throw new LenderError('rejected', `The sandbox knows no such applicant. Use one of ${names}, or none for a guest.`);
}

/** Equal values give equal text, in whatever order their fields were written. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Without the token: it is short-lived, and says who asks, not what for. */
const payloadOf = ({ purchase, choice, termsId, day, locale }: PreapprovalRequest) =>
  text([purchase, choice, termsId, day, locale]);

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new LenderError('aborted', 'The sandbox was not waited for.', { outcomeUnknown: true }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}

/** Reading `localStorage` throws where the shopper has forbidden it. */
function pageStorage(): SandboxStorage | null {
  try {
    return typeof document === 'object' ? localStorage : null;
  } catch {
    return null;
  }
}
