import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Approved, Decision } from '../../protocol/messages/Decision.js';
import { figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { decisionSchema } from '../../protocol/messages/schemas.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { noHistory } from '../decision/testing/cases.js';
import type { Books } from './Books.js';
import { createLendingService } from './createLendingService.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { LendingService, Outcome } from './LendingService.js';
import { memoryBooks } from './memory/memoryBooks.js';
import { approves, declines } from './testing/reviewWords.js';
import { testDependencies, testJudge } from './testing/testDependencies.js';

const merchantContext = { merchant: 'shop', scenario: 'shopping' };
const other = { merchant: 'other', scenario: 'shopping' };
const who = { id: 'anna', household: null, identified: true };
const slow = { id: 'slow chen', household: null, identified: true };
const MINUTE = 60_000;

function open(over: Partial<LenderDependencies> = {}, caps = { daily: 1_000_000, surge: 500_000, reserve: 0 }) {
  const books = memoryBooks({ funds: currency => (currency === 'CNY' ? caps : null) });
  const dependencies = testDependencies(books, over);
  return { service: createLendingService(dependencies), books, clock: dependencies.clock };
}

const asking = (over: Partial<ApplicationRequest> = {}): ApplicationRequest => ({
  purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
  choice: { planId: '6-annuity' },
  termsId: 'default-1-CNY',
  day: '2026-11-23',
  locale: 'en',
  ...over,
});

function decided<Status extends Decision['status']>(outcome: Outcome, status: Status) {
  if (!('decision' in outcome)) throw new Error(`refused: ${outcome.refusal.message}`);
  expect(outcome.decision.status).toBe(status);
  expect(z.parse(decisionSchema, outcome.decision)).toEqual(outcome.decision);
  return outcome.decision as Extract<Decision, { status: Status }>;
}

const refused = (kind: string) => ({ refusal: expect.objectContaining({ kind, message: expect.any(String) }) });

async function approve(service: LendingService, key = 'k', request = asking(), person = who): Promise<Approved> {
  return decided(await service.apply(merchantContext, person, request, key), 'approved');
}

function reviewing({ purchase, choice, day }: ApplicationRequest, { reference, terms }: Approved): CommitRequest {
  const sheet = { ...defaultTermSheet(purchase.currency), plans: [terms] };
  return { reference, purchase, choice, day, reviewed: reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer) };
}

describe('an application', () => {
  it('is approved with terms, a limit and the time until which they hold', async () => {
    const { service } = open();
    const approved = await approve(service);
    expect(approved).toMatchObject({
      choice: { planId: '6-annuity' },
      terms: { id: '6-annuity', annualRate: '0.059' },
      limitMinor: 10_000_000,
      expiresAt: '2026-11-23T10:15:00.000Z',
    });
    expect(approved.reference).toMatch(/^app_[0-9a-z]{25}$/);
  });

  it('is kept without the token of the applicant', async () => {
    const { service, books } = open();
    const { reference } = await approve(service, 'k', asking({ applicant: 'secret-token' }));
    expect(JSON.stringify(await books.application(reference))).not.toContain('secret-token');
  });

  it.each<[string, Partial<ApplicationRequest>]>([
    ['unknown-currency', { purchase: { amountMinor: 1, currency: 'ZZZ' } }],
    ['unknown-plan', { choice: { planId: 'none' } }],
    ['unknown-plan', { choice: { planId: '6-annuity', downPaymentMinor: 299_901 } }],
    ['unknown-plan', { purchase: { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'CNY' } }],
    ['unknown-day', { day: '2026-11-21' }],
    ['unknown-day', { day: '2026-11-25' }],
    ['unknown-day', { day: '2026-11-31' }],
    ['unknown-day', { day: '2026-02-30' }],
  ])('is refused as %s, and nothing is written', async (kind, over) => {
    const { service, books } = open();
    expect(await service.apply(merchantContext, who, asking(over), 'k')).toEqual(refused(kind));
    expect(await books.applicationByKey({ merchant: 'shop', key: 'k' })).toBeNull();
  });

  it.each(['2026-11-22', '2026-11-24'])('may begin on %s, which is today in some time zone', async day => {
    await approve(open().service, 'k', asking({ day }));
  });

  it('is declined as lender-unable without alternatives when the funds are out', async () => {
    const { service } = open({}, { daily: 299_899, surge: 299_900, reserve: 1_000_000 });
    const first = await approve(service, 'a');
    expect(await service.application(first.reference)).toMatchObject({ tier: 'surge' });
    const second = decided(await service.apply(merchantContext, { ...who, id: 'ben' }, asking(), 'b'), 'declined');
    expect(second).toMatchObject({ reasons: ['lender-unable'], alternatives: [] });
  });

  it('passes a limit once when one person sends it several times at once', async () => {
    const { service } = open();
    const asked = ['a', 'b', 'c'].map(key => service.apply(merchantContext, who, asking(), key));
    const statuses = (await Promise.all(asked)).map(outcome => 'decision' in outcome && outcome.decision.status);
    expect(statuses.sort()).toEqual(['approved', 'declined', 'declined']);
  });

  it('gets the address of an explanation when it is declined', async () => {
    const { service } = open();
    await approve(service, 'a');
    const declined = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    expect(declined.explainUrl).toBe(
      `https://lender.example/v1/applications/${declined.reference}/explanation?secret=b`,
    );
  });
});

describe('an idempotency key', () => {
  it('gets the same bytes again, whatever has happened since', async () => {
    const { service, clock } = open();
    const first = await service.apply(merchantContext, who, asking(), 'k');
    const { reference } = decided(first, 'approved');
    clock.now += 20 * MINUTE;
    await service.sweep();
    expect(JSON.stringify(await service.apply(merchantContext, who, asking(), 'k'))).toBe(JSON.stringify(first));
    expect((await service.status(merchantContext, { reference }))?.status).toBe('expired');
  });

  it('stands for the same request with a fresh token or with fields in another order', async () => {
    const { service } = open();
    const first = await approve(service, 'k', asking({ choice: { planId: '6-annuity', downPaymentMinor: 1 } }));
    const again = asking({ choice: { downPaymentMinor: 1, planId: '6-annuity' }, applicant: 'fresh' });
    expect(await approve(service, 'k', again)).toEqual(first);
  });

  it('is refused when another person uses it', async () => {
    const { service } = open();
    await approve(service);
    expect(await service.apply(merchantContext, { ...who, id: 'ben' }, asking(), 'k')).toEqual(refused('key-reused'));
    const unknown = { id: 'guest k', household: null, identified: false };
    expect(await service.apply(merchantContext, unknown, asking(), 'k')).toEqual(refused('key-reused'));
  });

  it('is refused for another request, operation or purpose, but is free at another merchant', async () => {
    const { service } = open();
    const { reference } = await approve(service);
    const twelve = asking({ choice: { planId: '12-annuity' } });
    expect(await service.apply(merchantContext, who, twelve, 'k')).toEqual(refused('key-reused'));
    expect(await service.cancel(merchantContext, reference, 'k')).toEqual(refused('key-reused'));
    expect(await service.apply({ ...merchantContext, scenario: 'car' }, who, asking(), 'k')).toEqual(
      refused('key-reused'),
    );
    expect('decision' in (await service.apply(other, who, asking(), 'k'))).toBe(true);
    expect((await service.status(merchantContext, { reference }))?.status).toBe('approved');
  });

  it('keeps a lasting refusal, and is free again after a passing one', async () => {
    const { service, clock } = open();
    const tomorrow = asking({ day: '2026-11-25' });
    expect(await service.apply(merchantContext, who, tomorrow, 'day')).toEqual(refused('unknown-day'));
    clock.now += 24 * 60 * MINUTE;
    await approve(service, 'day', tomorrow);
    expect(await service.cancel(merchantContext, 'nobody', 'cancel')).toEqual(refused('unknown-application'));
    const { reference } = await approve(service, 'second', asking({ day: '2026-11-24' }), { ...who, id: 'ben' });
    decided(await service.cancel(merchantContext, reference, 'cancel'), 'cancelled');

    expect(await service.apply(merchantContext, who, asking({ choice: { planId: 'none' } }), 'plan')).toEqual(
      refused('unknown-plan'),
    );
    expect(await service.apply(merchantContext, who, asking({ day: '2026-11-24' }), 'plan')).toEqual(
      refused('key-reused'),
    );
  });

  it('is refused for the moment while another request holds it', async () => {
    const { books } = open();
    const busy: Books = {
      ...books,
      transact: work => books.transact(transaction => work({ ...transaction, claim: async () => 'in-flight' })),
    };
    const { service } = open({ books: busy });
    expect(await service.apply(merchantContext, who, asking(), 'k')).toEqual(refused('key-in-flight'));
  });
});

describe('a commitment', () => {
  it('turns the reviewed figures into one agreement, and reserved money into lent money', async () => {
    const { service, books, clock } = open();
    const approved = await approve(service);
    clock.now += MINUTE;
    const request = reviewing(asking(), approved);
    const { agreement } = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    const sheet = { ...defaultTermSheet('CNY'), plans: [approved.terms] };
    const { purchase, choice, day } = request;
    expect(agreement).toEqual({
      id: expect.stringMatching(/^agr_[0-9a-z]{25}$/),
      reference: approved.reference,
      lender: 'test',
      merchant: 'shop',
      jurisdiction: 'CN',
      termsId: 'default-1-CNY',
      ...figuresOf(priceChoice(purchase, sheet, day, choice) as Offer),
      committedAt: '2026-11-23T10:01:00.000Z',
      order: 'A-1',
    });
    expect((await books.trialBalance()).tiers[0]).toMatchObject({ reservedMinor: 0, usedMinor: 299_900 });
    expect(await service.agreement(merchantContext, agreement.id)).toEqual(agreement);
    expect(await service.status(merchantContext, { key: 'k' })).toMatchObject({ status: 'committed', agreement });
  });

  it('does not lend twice under another key', async () => {
    const { service, books } = open();
    const request = reviewing(asking(), await approve(service));
    const first = await service.commit(merchantContext, null, request, 'c');
    const again = await service.commit(merchantContext, null, request, 'd');
    // Somebody else may send it, and learns nothing with which to withdraw.
    const { contractUrl: _, ...known } = decided(first, 'committed');
    expect(again).toEqual({ decision: known });
    expect((await books.trialBalance()).tiers[0]?.usedMinor).toBe(299_900);
  });

  it.each<[string, string, (honest: CommitRequest) => Partial<CommitRequest>]>([
    [
      'figures-differ',
      'totalMinor',
      ({ reviewed }) => ({ reviewed: { ...reviewed, totalMinor: reviewed.totalMinor + 1 } }),
    ],
    ['figures-differ', 'apr', ({ reviewed }) => ({ reviewed: { ...reviewed, apr: '6.0' } })],
    [
      'figures-differ',
      'installments[5].interestMinor',
      ({ reviewed }) => ({
        reviewed: {
          ...reviewed,
          installments: reviewed.installments.map((row, k) =>
            k === 5 ? { ...row, interestMinor: row.interestMinor - 1 } : row,
          ),
        },
      }),
    ],
    [
      'figures-differ',
      'installments[5]',
      ({ reviewed }) => ({ reviewed: { ...reviewed, installments: reviewed.installments.slice(0, 5) } }),
    ],
    ['not-what-was-approved', 'approved', ({ purchase }) => ({ purchase: { ...purchase, amountMinor: 299_901 } })],
    ['not-what-was-approved', 'approved', ({ purchase }) => ({ purchase: { ...purchase, order: 'A-2' } })],
    ['not-what-was-approved', 'approved', () => ({ choice: { planId: '12-annuity' } })],
    ['not-what-was-approved', 'approved', () => ({ day: '2026-11-24' })],
  ])('is refused as %s with a message that names %s, and lends nothing', async (kind, named, over) => {
    const { service, books } = open();
    const approved = await approve(service);
    const honest = reviewing(asking(), approved);
    const outcome = await service.commit(merchantContext, null, { ...honest, ...over(honest) }, 'c');
    expect(outcome).toEqual({ refusal: { kind, message: expect.stringContaining(named) } });
    expect((await service.status(merchantContext, { reference: approved.reference }))?.status).toBe('approved');
    expect((await books.trialBalance()).tiers[0]).toMatchObject({ reservedMinor: 299_900, usedMinor: 0 });
    decided(await service.commit(merchantContext, null, honest, 'd'), 'committed');
  });

  it('is refused when the lender’s own two computations differ by one minor unit', async () => {
    const { service } = open({
      recompute: request =>
        recomputeOffers(request).map(plan =>
          plan.kind === 'offer'
            ? { ...plan, installments: plan.installments.map(row => ({ ...row, feeMinor: row.feeMinor + 1 })) }
            : plan,
        ),
    });
    const request = reviewing(asking(), await approve(service));
    expect(await service.commit(merchantContext, null, request, 'c')).toEqual({
      refusal: { kind: 'figures-differ', message: expect.stringContaining('installments[0].feeMinor') },
    });
  });

  it('may have a larger down payment than the plan asks for', async () => {
    const { service } = open();
    const asked = asking({ choice: { planId: '6-annuity', downPaymentMinor: 100_000 } });
    const request = reviewing(asked, await approve(service, 'k', asked));
    const { agreement } = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    expect(agreement).toMatchObject({ downPaymentMinor: 100_000, financedMinor: 199_900 });
  });

  it('is signed over the whole agreement', async () => {
    const signed: unknown[] = [];
    const sign = async (agreement: unknown) => {
      signed.push(agreement);
      return 'a.b.c';
    };
    const { service } = open({ sign });
    const request = reviewing(asking(), await approve(service));
    const decision = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    const { signature, ...rest } = decision.agreement;
    expect(signature).toBe('a.b.c');
    expect(signed).toEqual([rest]);
    // The link to the contract stands beside it, so that it may change without a new signature.
    const { contractUrl, ...known } = decision;
    const { reference } = request;
    expect(contractUrl).toBe(`https://lender.example/v1/applications/${reference}/contract?secret=k`);
    expect(await service.status(merchantContext, { key: 'k' })).toEqual(decision);
    expect(await service.status(merchantContext, { reference })).toEqual(known);
  });

  it('lends nothing when the signature fails', async () => {
    const { service, books } = open({ sign: () => Promise.reject(new Error('no key')) });
    const approved = await approve(service);
    await expect(service.commit(merchantContext, null, reviewing(asking(), approved), 'c')).rejects.toThrow('no key');
    expect((await service.status(merchantContext, { reference: approved.reference }))?.status).toBe('approved');
    expect((await books.trialBalance()).tiers[0]?.usedMinor).toBe(0);
  });

  it('of a lapsed approval answers that it expired, and releases the funds', async () => {
    const { service, books, clock } = open();
    const approved = await approve(service);
    clock.now += 15 * MINUTE;
    decided(await service.commit(merchantContext, null, reviewing(asking(), approved), 'c'), 'expired');
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(0);
    expect(await service.sweep()).toBe(0);
  });

  it('is refused when its first day is long past, however long the approval lasts', async () => {
    const { service, clock } = open({ approvalMs: 30 * 24 * 60 * MINUTE });
    const request = reviewing(asking(), await approve(service));
    clock.now += 3 * 24 * 60 * MINUTE;
    expect(await service.commit(merchantContext, null, request, 'c')).toEqual(refused('unknown-day'));
    clock.now -= 24 * 60 * MINUTE;
    decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
  });

  it('answers that the approval expired when a sweeper with a faster clock released its funds', async () => {
    const { service, books, clock } = open();
    const request = reviewing(asking(), await approve(service));
    clock.now += 14 * MINUTE;
    const ahead = createLendingService({ ...testDependencies(books), now: () => clock.now + 61_000 });
    expect(await ahead.sweep()).toBe(1);
    expect((await service.status(merchantContext, { reference: request.reference }))?.status).toBe('expired');
    decided(await service.commit(merchantContext, null, request, 'c'), 'expired');
    decided(await service.cancel(merchantContext, request.reference, 'x'), 'expired');
  });

  it('returns the decision of a cancelled application, and may be repeated after one that was pending', async () => {
    const { service } = open();
    const approved = await approve(service);
    const request = reviewing(asking(), approved);
    await service.cancel(merchantContext, approved.reference, 'x');
    decided(await service.commit(merchantContext, null, request, 'c'), 'cancelled');

    const pending = decided(await service.apply(merchantContext, slow, asking(), 'slow'), 'pending');
    const early = { ...request, reference: pending.reference };
    expect(await service.commit(merchantContext, null, early, 'd')).toEqual(refused('not-open'));
    await service.review(pending.reference, approves());
    decided(await service.commit(merchantContext, null, early, 'd'), 'committed');
  });
});

describe('a cancellation', () => {
  it('releases the funds once, and gives the same answer when it is repeated', async () => {
    const { service, books } = open();
    const { reference } = await approve(service);
    const first = decided(await service.cancel(merchantContext, reference, 'x'), 'cancelled');
    expect(decided(await service.cancel(merchantContext, reference, 'y'), 'cancelled')).toEqual(first);
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(0);
  });

  it('does not undo an agreement', async () => {
    const { service } = open();
    const approved = await approve(service);
    await service.commit(merchantContext, null, reviewing(asking(), approved), 'c');
    decided(await service.cancel(merchantContext, approved.reference, 'x'), 'committed');
  });

  it('ends a pending application, so that nobody can approve it any more', async () => {
    const { service } = open();
    const { reference } = decided(await service.apply(merchantContext, slow, asking(), 'k'), 'pending');
    decided(await service.cancel(merchantContext, reference, 'x'), 'cancelled');
    expect(await service.review(reference, approves())).toMatchObject({ kind: 'not-open' });
  });
});

describe('another merchant', () => {
  it('cannot read an application, nor change it', async () => {
    const { service } = open();
    const approved = await approve(service);
    const { reference } = approved;
    const request = reviewing(asking(), approved);
    expect(await service.status(other, { reference })).toBeNull();
    expect(await service.status(other, { key: 'k' })).toBeNull();
    expect(await service.commit(other, null, request, 'c')).toEqual(refused('unknown-application'));
    expect(await service.cancel(other, reference, 'x')).toEqual(refused('unknown-application'));
    const { agreement } = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    expect(await service.agreement(other, agreement.id)).toBeNull();
  });
});

describe('a review by a person', () => {
  it('starts the full quarter of an hour for a pending application, whose funds were set aside meanwhile', async () => {
    const { service, clock, books } = open();
    const pending = decided(await service.apply(merchantContext, slow, asking(), 'k'), 'pending');
    expect(pending).toMatchObject({ pollAfterMs: 10_000, expectedBy: '2026-11-24T10:00:00.000Z' });
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(299_900);
    clock.now += 60 * MINUTE;
    expect(await service.review(pending.reference, approves())).toMatchObject({
      status: 'approved',
      expiresAt: '2026-11-23T11:15:00.000Z',
    });
  });

  it('that declines gives the reason of the person and releases the funds', async () => {
    const { service, books } = open();
    const { reference } = decided(await service.apply(merchantContext, slow, asking(), 'k'), 'pending');
    expect(await service.review(reference, declines())).toMatchObject({
      status: 'declined',
      reasons: ['identity-unverified'],
    });
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(0);
    expect(await service.review(reference, approves('ben'))).toMatchObject({ kind: 'not-open' });
  });

  it('that never takes place lets the application expire', async () => {
    const { service, clock } = open();
    const { reference } = decided(await service.apply(merchantContext, slow, asking(), 'k'), 'pending');
    clock.now += 24 * 60 * MINUTE;
    expect((await service.status(merchantContext, { reference }))?.status).toBe('expired');
    expect(await service.sweep()).toBe(1);
  });

  it('of a test applicant ends when the applicant says', async () => {
    const { service, clock } = open();
    const tester = { ...slow, testing: { reviewMs: 3_000, approvalMs: 5_000 } };
    const pending = decided(await service.apply(merchantContext, tester, asking(), 'k'), 'pending');
    expect(pending).toMatchObject({ pollAfterMs: 1_000, expectedBy: '2026-11-23T10:00:03.000Z' });
    const status = async () => (await service.status(merchantContext, pending))?.status;
    clock.now += 2_999;
    expect(await status()).toBe('pending');
    clock.now += 1;
    expect(await status()).toBe('approved');
    clock.now += 5_000;
    expect(await status()).toBe('expired');
  });

  it('may overturn a decline at the advertised terms when the applicant asks', async () => {
    const { service, books } = open();
    await approve(service, 'a');
    const { reference } = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    expect(await service.askForReview(reference)).toMatchObject({
      review: { askedAt: expect.any(Number), verdict: null },
    });
    expect((await service.status(merchantContext, { reference }))?.status).toBe('declined');
    const approved = (await service.review(reference, approves())) as Approved;
    expect(approved).toMatchObject({ status: 'approved', terms: { id: '6-annuity', annualRate: '0.059' } });
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(599_800);
    decided(await service.commit(merchantContext, null, reviewing(asking(), approved), 'c'), 'committed');
    expect(await service.application(reference)).toMatchObject({ review: { verdict: 'overturned' } });
  });

  it('is neither asked for nor carried out once a decline is older than the time for reviews', async () => {
    const { service, books, clock } = open();
    await approve(service, 'a');
    const { reference } = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    clock.now += 24 * 60 * MINUTE;
    await service.sweep();
    for (const word of [approves(), declines()])
      expect(await service.review(reference, word)).toMatchObject({ kind: 'review-too-late' });
    expect(await service.askForReview(reference)).toMatchObject({ kind: 'review-too-late' });
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(0);
    clock.now -= 1;
    expect(await service.askForReview(reference)).toMatchObject({ review: { verdict: null } });
    expect(await service.review(reference, approves())).toMatchObject({ status: 'approved' });
  });

  it('that was asked for lapses when its time is over, and stays lapsed', async () => {
    const { service, clock } = open();
    await approve(service, 'a');
    const { reference } = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    await service.askForReview(reference);
    clock.now += 24 * 60 * MINUTE - 1;
    expect(await service.lapseReviews()).toBe(0);
    clock.now += 1;
    expect(await service.review(reference, approves())).toMatchObject({ kind: 'review-too-late' });
    expect([await service.lapseReviews(), await service.lapseReviews()]).toEqual([1, 0]);
    expect((await service.status(merchantContext, { reference }))?.status).toBe('declined');
    // A clock that goes back opens nothing again.
    clock.now -= MINUTE;
    for (const word of [approves(), declines()])
      expect(await service.review(reference, word)).toMatchObject({ kind: 'review-too-late' });
    expect(await service.askForReview(reference)).toMatchObject({ review: { verdict: 'lapsed' } });
  });

  it('locks the applicant before it sets money aside', async () => {
    const taken: string[] = [];
    const { books } = open();
    const noted: Books = {
      ...books,
      transact: work =>
        books.transact(transaction =>
          work({
            ...transaction,
            lockApplicant: async id => void taken.push(id),
            reserve: async (...asked) => {
              taken.push('money');
              return transaction.reserve(...asked);
            },
          }),
        ),
    };
    const { service } = open({ books: noted });
    await approve(service, 'a');
    const { reference } = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    taken.length = 0;
    await service.review(reference, approves());
    expect(taken).toEqual(['anna', 'money']);
  });

  it('that upholds a decline is final', async () => {
    const { service } = open();
    await approve(service, 'a');
    const { reference } = decided(await service.apply(merchantContext, who, asking(), 'b'), 'declined');
    expect(await service.review(reference, declines())).toMatchObject({ status: 'declined' });
    expect(await service.review(reference, approves())).toMatchObject({ kind: 'not-open' });
    expect(await service.askForReview(reference)).toMatchObject({ review: { verdict: 'upheld' } });
  });

  it('is refused when the funds are out, or the application is unknown', async () => {
    const { service } = open({}, { daily: 299_900, surge: 0, reserve: 0 });
    await approve(service, 'a');
    const { reference } = decided(
      await service.apply(merchantContext, { ...who, id: 'ben' }, asking(), 'b'),
      'declined',
    );
    expect(await service.review(reference, approves())).toMatchObject({ kind: 'no-funds' });
    expect(await service.review('nobody', approves())).toMatchObject({ kind: 'unknown-application' });
  });

  it('can be asked for after a decline only', async () => {
    const { service } = open();
    const { reference } = await approve(service);
    expect(await service.askForReview(reference)).toMatchObject({ kind: 'not-open' });
    expect(await service.askForReview('nobody')).toMatchObject({ kind: 'unknown-application' });
  });
});

describe('a repayment', () => {
  it('counts once, in any order, and the last one completes the loan', async () => {
    const { service, books, clock } = open();
    const request = reviewing(asking(), await approve(service));
    const { agreement } = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    for (const installment of [6, 1, 2, 3, 3, 5]) expect(await service.repay(agreement.id, installment)).toBeNull();
    expect(await books.history('anna', clock.now)).toMatchObject({
      exposures: { CNY: { owedMinor: agreement.installments[3]?.principalMinor } },
      repaid: [],
    });
    await service.repay(agreement.id, 4);
    expect(await books.history('anna', clock.now)).toMatchObject({
      exposures: { CNY: { owedMinor: 0 } },
      repaid: [{ currency: 'CNY', principalMinor: agreement.amountMinor }],
    });
    expect((await books.trialBalance()).tiers[0]?.usedMinor).toBe(0);
  });

  it('of an unknown agreement or installment is refused', async () => {
    const { service } = open();
    const request = reviewing(asking(), await approve(service));
    const { agreement } = decided(await service.commit(merchantContext, null, request, 'c'), 'committed');
    expect(await service.repay('nothing', 1)).toMatchObject({ kind: 'unknown-agreement' });
    for (const installment of [0, 7, 1.5])
      expect(await service.repay(agreement.id, installment)).toMatchObject({ kind: 'unknown-installment' });
  });
});

describe('a sweep', () => {
  it('releases the funds of all lapsed approvals and returns their number', async () => {
    const { service, books, clock } = open({ judge: question => testJudge({ ...question, history: noHistory }) }, many);
    const small = asking({ purchase: { amountMinor: 60_000, currency: 'CNY' } });
    for (let n = 0; n < 230; n++) await approve(service, `${n}`, small, { ...who, id: `${n}` });
    clock.now += 15 * MINUTE;
    await approve(service, 'last', small);
    expect(await service.sweep()).toBe(230);
    expect(await service.sweep()).toBe(0);
    expect((await books.trialBalance()).tiers[0]?.reservedMinor).toBe(60_000);
  });

  it('does not touch an application that is committed meanwhile', async () => {
    const { service, books, clock } = open();
    const request = reviewing(asking(), await approve(service));
    clock.now += 15 * MINUTE;
    const late = { ...books, lapsed: async () => [request.reference] };
    clock.now -= MINUTE;
    await service.commit(merchantContext, null, request, 'c');
    clock.now += MINUTE;
    expect(await createLendingService({ ...testDependencies(late), now: () => clock.now }).sweep()).toBe(0);
    expect((await service.status(merchantContext, { key: 'k' }))?.status).toBe('committed');
  });

  it('does not touch an application that a person approves meanwhile', async () => {
    const { service, books, clock } = open();
    const { reference } = decided(await service.apply(merchantContext, slow, asking(), 'k'), 'pending');
    clock.now += 24 * 60 * MINUTE - 1;
    const listed = { ...books, lapsed: async () => [reference] };
    await service.review(reference, approves());
    clock.now += 1;
    expect(await createLendingService({ ...testDependencies(listed), now: () => clock.now }).sweep()).toBe(0);
    expect((await service.status(merchantContext, { reference }))?.status).toBe('approved');
  });
});

const many = { daily: 100_000_000, surge: 0, reserve: 0 };
