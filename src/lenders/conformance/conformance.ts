import * as z from 'zod/mini';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Approved, Decision } from '../../protocol/messages/Decision.js';
import { differingFigure, figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { decisionSchema } from '../../protocol/messages/schemas.js';
import type { LenderAdapter } from '../LenderAdapter.js';
import { LenderError, type LenderErrorKind } from '../LenderError.js';

/** What a lender is tested with. */
export interface ConformanceBench {
  readonly lender: LenderAdapter;
  /** An application that this lender approves at once. */
  readonly approvable: ApplicationRequest;
  /** How long a call may take. Default: 20 s. */
  readonly timeoutMs?: number;
}

/** A rule that every adapter keeps. `check` rejects with an Error that says what was wrong. */
export interface ConformanceRule {
  readonly title: string;
  check(bench: ConformanceBench): Promise<void>;
}

const fresh = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

function need(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

const call = ({ timeoutMs = 20_000 }: ConformanceBench) => ({ signal: new AbortController().signal, timeoutMs });
const change = (bench: ConformanceBench, idempotencyKey: string) => ({ ...call(bench), idempotencyKey });

async function failure(of: Promise<unknown>, ...kinds: LenderErrorKind[]): Promise<void> {
  const thrown = await of.then(
    () => null,
    error => error,
  );
  need(thrown instanceof LenderError, `expected a LenderError of the kind ${kinds.join(' or ')}, got ${thrown}`);
  need(kinds.includes(thrown.kind), `expected the kind ${kinds.join(' or ')}, got ${thrown.kind}: ${thrown.message}`);
}

function same(a: unknown, b: unknown, what: string): void {
  need(JSON.stringify(z.parse(decisionSchema, a)) === JSON.stringify(z.parse(decisionSchema, b)), `${what} differ`);
}

async function approve(
  bench: ConformanceBench,
  key = fresh(),
): Promise<{ approved: Approved; request: CommitRequest }> {
  const { lender, approvable } = bench;
  const decision: Decision = await lender.apply(approvable, change(bench, key));
  need(decision.status === 'approved', `\`approvable\` was answered "${decision.status}", not approved`);
  const { purchase, choice, day, applicant } = approvable;
  const sheet = await lender.terms({ purchase, day }, call(bench));
  const offer = priceChoice(purchase, { ...sheet, plans: [decision.terms] }, day, choice);
  need(offer, 'the personal terms do not fit the purchase that they were approved for');
  const request = { reference: decision.reference, purchase, choice, day, reviewed: reviewedOf(offer), applicant };
  return { approved: decision, request };
}

/** What a lender tells of a decision to whoever knows the reference. It may keep the addresses of the shopper's own pages to itself. */
const atReference = (decision: Decision | null) => ({ ...decision, contractUrl: undefined, explainUrl: undefined });

/** The conformance kit: what the checkout relies on. Run each rule against an adapter. */
export const conformance: readonly ConformanceRule[] = [
  {
    title: 'answers with a valid term sheet in the currency of the purchase',
    async check(bench) {
      const { purchase, day } = bench.approvable;
      const sheet = validateTermSheet(await bench.lender.terms({ purchase, day }, call(bench)));
      need(sheet.currency === purchase.currency, `the terms are in ${sheet.currency}, not ${purchase.currency}`);
    },
  },
  {
    title: 'answers an application with a decision about the choice that was made',
    async check(bench) {
      const { approved } = await approve(bench);
      z.parse(decisionSchema, approved);
      need(approved.terms.id === bench.approvable.choice.planId, 'the terms belong to another plan');
    },
  },
  {
    title: 'answers the same key with the same application, by key and by reference',
    async check(bench) {
      const key = fresh();
      const { approved } = await approve(bench, key);
      same(await bench.lender.apply(bench.approvable, change(bench, key)), approved, 'two answers to one key');
      same(await bench.lender.status({ idempotencyKey: key }, call(bench)), approved, 'answer and status by key');
      const { reference } = approved;
      same(
        atReference(await bench.lender.status({ reference, idempotencyKey: key }, call(bench))),
        atReference(approved),
        'answer and status by reference',
      );
    },
  },
  {
    title: 'refuses the same key with another application',
    async check(bench) {
      const key = fresh();
      await approve(bench, key);
      const { purchase } = bench.approvable;
      const other = { ...bench.approvable, purchase: { ...purchase, amountMinor: purchase.amountMinor + 1 } };
      await failure(bench.lender.apply(other, change(bench, key)), 'conflict');
    },
  },
  {
    title: 'answers null about an application that it does not know',
    async check(bench) {
      const byKey = await bench.lender.status({ idempotencyKey: fresh() }, call(bench));
      const byReference = await bench.lender.status({ reference: fresh() }, call(bench));
      need(byKey === null && byReference === null, 'an unknown application has a status');
    },
  },
  {
    title: 'makes one agreement of exactly what was reviewed, however often the commitment is sent',
    async check(bench) {
      const applied = fresh();
      const { approved, request } = await approve(bench, applied);
      const key = `${applied}.commit`;
      const first = await bench.lender.commit(request, change(bench, key));
      need(first.status === 'committed', `a commitment was answered "${first.status}"`);
      const { purchase, choice, day } = request;
      const sheet = await bench.lender.terms({ purchase, day }, call(bench));
      const offer = priceChoice(purchase, { ...sheet, plans: [approved.terms] }, day, choice);
      const wrong = offer && differingFigure(first.agreement, figuresOf(offer));
      need(!wrong, `the agreement differs from what was reviewed in ${wrong}`);
      same(await bench.lender.commit(request, change(bench, key)), first, 'two answers to one commitment');
      const { reference } = approved;
      same(
        atReference(await bench.lender.status({ reference, idempotencyKey: applied }, call(bench))),
        atReference(first),
        'agreement and status',
      );
    },
  },
  {
    title: 'refuses figures that differ by one minor unit, and makes no agreement',
    async check(bench) {
      const key = fresh();
      const { approved, request } = await approve(bench, key);
      const reviewed = { ...request.reviewed, totalMinor: request.reviewed.totalMinor + 1 };
      await failure(bench.lender.commit({ ...request, reviewed }, change(bench, `${key}.commit`)), 'rejected');
      const { reference } = approved;
      const after = await bench.lender.status({ reference, idempotencyKey: key }, call(bench));
      need(after?.status === 'approved', `after a refused commitment the status is "${after?.status}"`);
    },
  },
  {
    title: 'cancels an approval if it says that it can, and then refuses to commit',
    async check(bench) {
      if (!bench.lender.capabilities.cancel) return;
      const applied = fresh();
      const { approved, request } = await approve(bench, applied);
      const key = `${applied}.cancel`;
      const cancelled = await bench.lender.cancel(approved.reference, change(bench, key));
      need(cancelled.status === 'cancelled', `a cancellation was answered "${cancelled.status}"`);
      same(await bench.lender.cancel(approved.reference, change(bench, key)), cancelled, 'two answers to one key');
      const after = await bench.lender.commit(request, change(bench, `${applied}.commit`)).catch(error => error);
      need(after instanceof LenderError || after.status !== 'committed', 'a cancelled approval was committed');
    },
  },
  {
    title: 'gives a call up when its signal is aborted',
    async check(bench) {
      const controller = new AbortController();
      const { purchase, day } = bench.approvable;
      const given = bench.lender.terms({ purchase, day }, { ...call(bench), signal: controller.signal });
      controller.abort();
      await failure(given, 'aborted');
    },
  },
];
