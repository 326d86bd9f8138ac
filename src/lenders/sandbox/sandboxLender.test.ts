import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { currentPolicy as policy } from '../../lending/policy/currentPolicy.js';
import { testTokens } from '../../lending/test-shoppers/testShoppers.js';
import { parseAmount } from '../../pricing/money/parseAmount.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Approved, Declined } from '../../protocol/messages/Decision.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { decisionSchema } from '../../protocol/messages/schemas.js';
import { type SandboxOptions, sandboxLender } from './sandboxLender.js';

const day = '2026-11-23';
const limits = { signal: new AbortController().signal, timeoutMs: 10_000 };
const change = (idempotencyKey: string) => ({ ...limits, idempotencyKey });

/** A sandbox whose clock stands still until the test moves it. */
function sandbox(options: SandboxOptions = {}) {
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  const lender = sandboxLender({ latencyMs: 0, storage: null, now: () => clock.now, ...options });
  return { lender, clock };
}

function map() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

const request = (over: Partial<ApplicationRequest> = {}, amount = '2999.00', currency = 'CNY'): ApplicationRequest => ({
  purchase: { amountMinor: parseAmount(amount, currency), currency },
  choice: { planId: '6-annuity' },
  termsId: `default-1-${currency}`,
  day,
  locale: 'en',
  ...over,
});

const commitment = (application: ApplicationRequest, approved: Approved): CommitRequest => {
  const { purchase, choice, applicant } = application;
  const sheet = { ...defaultTermSheet(purchase.currency), plans: [approved.terms] };
  const offer = priceChoice(purchase, sheet, day, choice) as Offer;
  return {
    reference: approved.reference,
    purchase,
    choice,
    day,
    applicant,
    reviewed: {
      financedMinor: offer.financedMinor,
      financeChargeMinor: offer.financeChargeMinor,
      totalMinor: offer.totalMinor,
      apr: offer.apr.display,
      installments: offer.installments.map(({ number: _, balanceMinor: __, ...row }) => row),
    },
  };
};

const decide = (lender: ReturnType<typeof sandboxLender>, applicant: string | undefined, over = {}, key = 'k') =>
  lender.apply(request({ ...(applicant && { applicant }), ...over }), change(key));

describe('a test shopper', () => {
  it.each([
    [undefined, 'approved'],
    ['test_approved', 'approved'],
    ['test_best', 'approved'],
    ['test_declined', 'declined'],
    ['test_no_alternative', 'declined'],
    ['test_pending', 'pending'],
    ['test_broken_commit', 'approved'],
    ['test_expired', 'approved'],
  ])('%s is %s at once, with a decision of the protocol', async (applicant, status) => {
    const decision = await decide(sandbox().lender, applicant);
    expect(decision.status).toBe(status);
    expect(z.parse(decisionSchema, decision)).toEqual(decision);
  });

  it('test_best pays 2.9 % a year where the advertised rate is higher', async () => {
    const decision = (await decide(sandbox().lender, 'test_best')) as Approved;
    expect(decision.terms).toMatchObject({ id: '6-annuity', annualRate: '0.029' });
  });

  it('test_approved pays what was advertised', async () => {
    const decision = (await decide(sandbox().lender, 'test_approved')) as Approved;
    expect(decision.terms).toEqual(defaultTermSheet('CNY').plans[1]);
  });

  it('test_declined is told why, and every alternative is approved when applied for', async () => {
    for (const planId of ['3-interest-free', '6-annuity', '12-annuity']) {
      const { lender } = sandbox();
      const declined = (await decide(lender, 'test_declined', { choice: { planId } })) as Declined;
      expect(declined.reasons).toEqual(['affordability', 'existing-debt']);
      expect(declined.alternatives.some(({ downPaymentMinor }) => downPaymentMinor)).toBe(true);
      for (const [n, { terms, ...choice }] of declined.alternatives.entries()) {
        const instead = await decide(lender, 'test_declined', { choice }, `alternative ${n}`);
        expect(instead).toMatchObject({ status: 'approved', choice, terms });
        // An approval that stays open counts as debt.
        await lender.cancel(instead.reference, change(`alternative ${n}, cancelled`));
      }
    }
  });

  it('test_declined is offered the smallest down payment that is enough', async () => {
    const { lender } = sandbox();
    const declined = (await decide(lender, 'test_declined')) as Declined;
    const { planId, downPaymentMinor } = declined.alternatives.find(each => each.downPaymentMinor)!;
    const less = { planId, downPaymentMinor: (downPaymentMinor ?? 0) - 29_990 };
    expect((await decide(lender, 'test_declined', { choice: less }, 'less')).status).toBe('declined');
  });

  it('test_no_alternative is declined without an alternative', async () => {
    const declined = await decide(sandbox().lender, 'test_no_alternative');
    expect(declined).toMatchObject({ status: 'declined', reasons: ['credit-history'], alternatives: [] });
  });

  it('test_pending is reviewed by a person and then approved', async () => {
    const { lender, clock } = sandbox();
    const pending = await decide(lender, 'test_pending');
    const { reference } = pending;
    expect(pending).toMatchObject({ pollAfterMs: 1_000, expectedBy: '2026-11-23T10:00:03.000Z' });
    clock.now += 2_999;
    expect((await lender.status({ reference }, limits))?.status).toBe('pending');
    clock.now += 1;
    expect((await lender.status({ reference }, limits))?.status).toBe('approved');
  });

  it('test_expired is approved for a few seconds', async () => {
    const { lender, clock } = sandbox();
    const { reference } = await decide(lender, 'test_expired');
    clock.now += 5_000;
    expect(await lender.status({ reference }, limits)).toEqual({ status: 'expired', reference });
  });

  it('test_offline does not reach the lender for three attempts, which leave no trace, and then does', async () => {
    const { lender } = sandbox();
    for (let attempt = 1; attempt <= 3; attempt++) {
      await expect(decide(lender, 'test_offline')).rejects.toMatchObject({ kind: 'network', outcomeUnknown: false });
      expect(await lender.status({ idempotencyKey: 'k' }, limits)).toBeNull();
    }
    expect((await decide(lender, 'test_offline')).status).toBe('approved');
  });

  it('test_broken_commit has a loan although the answer is lost', async () => {
    const { lender } = sandbox();
    const approved = (await decide(lender, 'test_broken_commit')) as Approved;
    const request_ = commitment(request({ applicant: 'test_broken_commit' }), approved);
    await expect(lender.commit(request_, change('c'))).rejects.toMatchObject({ kind: 'network', outcomeUnknown: true });
    expect((await lender.status({ reference: approved.reference }, limits))?.status).toBe('committed');
    expect((await lender.commit(request_, change('c'))).status).toBe('committed');
  });

  it('with an unknown token is refused with the names of the known ones', async () => {
    await expect(decide(sandbox().lender, 'test_nobody')).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining(testTokens.join(', ')),
    });
    await expect(decide(sandbox().lender, 'toString')).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('is a different person for every name after a dot', async () => {
    const { lender } = sandbox({ policy: { ...policy, daily: { ...policy.daily, applications: 1 } } });
    for (const token of ['test_approved.a', 'test_approved.b'])
      expect((await decide(lender, token, {}, token)).status).toBe('approved');
    expect((await decide(lender, 'test_approved.a', {}, 'again')).status).toBe('declined');
    const offline = decide(lender, 'test_offline.a', {}, 'offline');
    await expect(offline).rejects.toMatchObject({ kind: 'network' });
  });

  it.each([
    ['CNY', '4999.00'],
    ['USD', '649.00'],
    ['EUR', '649.00'],
    ['JPY', '98000'],
    ['KWD', '199.000'],
  ])('is the same person in %s', async (currency, amount) => {
    const about = (applicant: string, planId: string) =>
      sandbox().lender.apply(request({ applicant, choice: { planId } }, amount, currency), change('k'));
    for (const plan of ['3-interest-free', '6-annuity', '12-annuity'])
      expect((await about('test_approved', plan)).status).toBe('approved');
    const declined = (await about('test_declined', '3-interest-free')) as Declined;
    expect(declined.status).toBe('declined');
    expect(declined.alternatives).not.toEqual([]);
  });
});

describe('the rules of the sandbox', () => {
  it('decline above a limit, which the approval names', async () => {
    const { limitMinor } = (await decide(sandbox().lender, 'test_approved')) as Approved;
    expect(limitMinor).toBe(16_000_000);
    const above = await sandbox().lender.apply(
      request({ applicant: 'test_approved', choice: { planId: '12-annuity' } }, '190000.00'),
      change('k'),
    );
    expect(above).toMatchObject({ status: 'declined', reasons: ['amount-above-limit'] });
  });

  it('limit the applications of one day', async () => {
    const { lender, clock } = sandbox({ policy: { ...policy, daily: { ...policy.daily, applications: 2 } } });
    expect((await decide(lender, 'test_approved', {}, 'a')).status).toBe('approved');
    expect((await decide(lender, 'test_best', {}, 'other person')).status).toBe('approved');
    expect((await decide(lender, 'test_approved', {}, 'b')).status).toBe('approved');
    expect(await decide(lender, 'test_approved', {}, 'c')).toMatchObject({
      status: 'declined',
      reasons: ['daily-limit'],
    });
    clock.now += 24 * 60 * 60_000;
    expect((await decide(lender, 'test_approved', {}, 'd')).status).toBe('approved');
  });

  it('limit the amount of one day, and a cancelled approval is given back', async () => {
    const { lender } = sandbox({ policy: { ...policy, daily: { ...policy.daily, amount: 500 } } });
    const first = await decide(lender, 'test_approved', {}, 'a');
    expect(first.status).toBe('approved');
    expect(await decide(lender, 'test_approved', {}, 'b')).toMatchObject({ reasons: ['daily-limit'] });
    await lender.cancel(first.reference, change('x'));
    expect((await decide(lender, 'test_approved', {}, 'c')).status).toBe('approved');
  });

  it('limit the amount of one day in all currencies together', async () => {
    const { lender } = sandbox({ policy: { ...policy, daily: { ...policy.daily, amount: 500 } } });
    expect((await decide(lender, 'test_approved', {}, 'yuan')).status).toBe('approved');
    const yen = request({ applicant: 'test_approved' }, '70000', 'JPY');
    expect(await lender.apply(yen, change('yen'))).toMatchObject({ reasons: ['daily-limit'] });
  });

  it('name existing debt only where it is large', async () => {
    const declined = await sandbox().lender.apply(
      request({ choice: { planId: '3-interest-free' } }, '20000.00'),
      change('k'),
    );
    expect(declined).toMatchObject({ status: 'declined', reasons: ['affordability'] });
  });

  it('refuse a plan that was not on offer, however good the personal rate', async () => {
    const plan: PlanTerms = { id: 'dear', method: 'annuity', annualRate: '0.4', count: 6 };
    const { lender } = sandbox({ terms: { id: 'mine', jurisdiction: 'CN', currency: 'CNY', plans: [plan] } });
    await expect(decide(lender, 'test_best', { choice: { planId: 'dear' }, termsId: 'mine' })).rejects.toMatchObject({
      kind: 'rejected',
    });
  });

  it('keep an interest-free plan free for everyone', async () => {
    const decision = (await decide(sandbox().lender, 'test_best', {
      choice: { planId: '3-interest-free' },
    })) as Approved;
    expect(decision.terms).toEqual({ ...defaultTermSheet('CNY').plans[0], minAmountMinor: 15_00 });
  });

  it('refuse a plan that is not on offer for the amount', async () => {
    const small = sandbox().lender.apply(request({ choice: { planId: '12-annuity' } }, '700.00'), change('k'));
    await expect(small).rejects.toMatchObject({ kind: 'rejected', message: expect.stringContaining('no such plan') });
  });

  it('hold for a term sheet of the shop as well', async () => {
    const plan: PlanTerms = { id: 'own', method: 'annuity', annualRate: '0.1', count: 4 };
    const { lender } = sandbox({ terms: { id: 'mine', jurisdiction: 'CN', currency: 'CNY', plans: [plan] } });
    expect(
      (await decide(lender, 'test_best', { choice: { planId: 'own' }, termsId: 'mine' })) as Approved,
    ).toMatchObject({
      terms: { id: 'own', annualRate: '0.029' },
    });
  });
});

it('A term sheet that the sandbox does not have is refused as stale', async () => {
  const { lender } = sandbox();
  await expect(decide(lender, 'test_best', { termsId: 'yesterday' })).rejects.toMatchObject({ kind: 'stale-terms' });
});

describe('an idempotency key', () => {
  it('gives the same answer, however often it is used', async () => {
    const { lender } = sandbox();
    const first = await decide(lender, 'test_approved');
    expect(await decide(lender, 'test_approved')).toEqual(first);
    expect(await lender.status({ idempotencyKey: 'k' }, limits)).toEqual(first);
  });

  it('gives the same answer for the same fields in another order', async () => {
    const { lender } = sandbox();
    const first = await decide(lender, 'test_approved', { choice: { planId: '6-annuity', downPaymentMinor: 1 } });
    const again = await decide(lender, 'test_approved', { choice: { downPaymentMinor: 1, planId: '6-annuity' } });
    expect(again).toEqual(first);
  });

  it('does not give one person the answer of another', async () => {
    const { lender } = sandbox();
    await decide(lender, 'test_best');
    for (const another of ['test_approved', 'test_best.k3j2', undefined])
      await expect(decide(lender, another)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is refused with another request', async () => {
    const { lender } = sandbox();
    await decide(lender, 'test_approved');
    await expect(decide(lender, 'test_approved', { choice: { planId: '12-annuity' } })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('makes one loan, however often the commitment is sent', async () => {
    const { lender } = sandbox();
    const approved = (await decide(lender, 'test_approved')) as Approved;
    const committing = commitment(request({ applicant: 'test_approved' }), approved);
    const first = await lender.commit(committing, change('c'));
    expect(first).toMatchObject({ status: 'committed', agreement: { totalMinor: committing.reviewed.totalMinor } });
    expect(await lender.commit(committing, change('c'))).toEqual(first);
    expect(await lender.commit(committing, change('another'))).toEqual(first);
    const other = { ...committing, day: '2026-11-24' };
    await expect(lender.commit(other, change('c'))).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('makes one loan for an order, and says of a second that the order has one already', async () => {
    const { lender } = sandbox();
    const asked = request({ applicant: 'test_approved' });
    const purchase = { ...asked.purchase, order: 'A-1' };
    const [first, second] = ['6-annuity', '12-annuity'].map(planId => ({ ...asked, purchase, choice: { planId } }));
    const approvals = await Promise.all(
      [first!, second!].map(async each =>
        commitment(each, (await lender.apply(each, change(each.choice.planId))) as Approved),
      ),
    );
    await lender.commit(approvals[0]!, change('c1'));
    await expect(lender.commit(approvals[1]!, change('c2'))).rejects.toMatchObject({ kind: 'already-financed' });
  });
});

describe('a commitment', () => {
  it.each<[string, (honest: CommitRequest) => Partial<CommitRequest>]>([
    [
      'one minor unit in the total',
      ({ reviewed }) => ({ reviewed: { ...reviewed, totalMinor: reviewed.totalMinor - 1 } }),
    ],
    [
      'one minor unit in the last installment',
      ({ reviewed }) => ({
        reviewed: {
          ...reviewed,
          installments: reviewed.installments.map((row, k) =>
            k === 5 ? { ...row, interestMinor: row.interestMinor + 1 } : row,
          ),
        },
      }),
    ],
    ['the annual rate', ({ reviewed }) => ({ reviewed: { ...reviewed, apr: '6.05' } })],
    ['the purchase', ({ purchase }) => ({ purchase: { ...purchase, amountMinor: 1 } })],
    ['the choice', () => ({ choice: { planId: '12-annuity' } })],
    ['the day', () => ({ day: '2026-11-24' })],
  ])('that differs in %s is refused and leaves no loan', async (_, over) => {
    const { lender } = sandbox();
    const approved = (await decide(lender, 'test_approved')) as Approved;
    const honest = commitment(request({ applicant: 'test_approved' }), approved);
    await expect(lender.commit({ ...honest, ...over(honest) }, change('c'))).rejects.toMatchObject({
      kind: 'rejected',
    });
    expect((await lender.status({ reference: approved.reference }, limits))?.status).toBe('approved');
  });

  it('is answered with the expiry or cancellation where there is one', async () => {
    const { lender, clock } = sandbox();
    const a = (await decide(lender, 'test_approved', {}, 'a')) as Approved;
    await lender.cancel(a.reference, change('x'));
    expect((await lender.commit(commitment(request({ applicant: 'test_approved' }), a), change('c'))).status).toBe(
      'cancelled',
    );
    const b = (await decide(lender, 'test_approved', {}, 'b')) as Approved;
    clock.now += policy.approvalMs;
    expect((await lender.commit(commitment(request({ applicant: 'test_approved' }), b), change('d'))).status).toBe(
      'expired',
    );
  });

  it('cannot be cancelled afterwards', async () => {
    const { lender } = sandbox();
    const approved = (await decide(lender, 'test_approved')) as Approved;
    await lender.commit(commitment(request({ applicant: 'test_approved' }), approved), change('c'));
    expect((await lender.cancel(approved.reference, change('x'))).status).toBe('committed');
  });

  it('without an application is refused', async () => {
    await expect(sandbox().lender.cancel('nothing', change('x'))).rejects.toMatchObject({ kind: 'rejected' });
  });
});

describe('the sandbox in a page without https', () => {
  it('reaches an agreement, because nothing needs Web Crypto’s digests', async () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    try {
      const { lender } = sandbox();
      const approved = (await decide(lender, 'test_approved')) as Approved;
      expect(
        (await lender.commit(commitment(request({ applicant: 'test_approved' }), approved), change('c'))).status,
      ).toBe('committed');
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('draws references from `random` where one is given', async () => {
    const { lender } = sandbox({ random: () => 0 });
    expect((await decide(lender, 'test_approved')).reference).toBe(`app_${'0'.repeat(25)}`);
  });
});

describe('the books of the sandbox', () => {
  it('are found again by another copy of the lender, even for a call that was given up while the lender decided', async () => {
    const storage = map();
    const slow = sandbox({ storage, latencyMs: 60_000 });
    const controller = new AbortController();
    const given = slow.lender.apply(request(), { idempotencyKey: 'k', signal: controller.signal, timeoutMs: 1 });
    controller.abort();
    await expect(given).rejects.toMatchObject({ kind: 'aborted', outcomeUnknown: true });
    const next = sandbox({ storage });
    expect((await next.lender.status({ idempotencyKey: 'k' }, limits))?.status).toBe('approved');
  });

  it('are shared by pages that apply at the same time', async () => {
    const storage = map();
    const strict = { ...policy, daily: { ...policy.daily, applications: 3 } };
    const apply = (key: string) => decide(sandbox({ storage, policy: strict }).lender, 'test_approved', {}, key);
    const decisions = await Promise.all(['a', 'b', 'c', 'd'].map(apply));
    expect(decisions.map(({ status }) => status).sort()).toEqual(['approved', 'approved', 'approved', 'declined']);
    for (const { reference } of decisions)
      expect(await sandbox({ storage }).lender.status({ reference }, limits)).not.toBeNull();
  });

  it('belong to this page alone where the storage is full', async () => {
    const storage = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const { lender } = sandbox({ storage });
    const { reference } = await decide(lender, 'test_approved');
    expect((await lender.status({ reference }, limits))?.status).toBe('approved');
  });

  it('forget an application after two days', async () => {
    const { lender, clock } = sandbox({ storage: map() });
    const { reference } = await decide(lender, 'test_approved');
    clock.now += 48 * 60 * 60_000;
    expect(await lender.status({ reference }, limits)).toBeNull();
  });

  it('start empty where what is stored cannot be read', async () => {
    const storage = { getItem: () => '{', setItem: () => {} };
    expect((await decide(sandbox({ storage }).lender, 'test_approved')).status).toBe('approved');
  });

  it('hold no token except the names of the test shoppers', async () => {
    const entries = new Map<string, string>();
    const storage = {
      getItem: () => null,
      setItem: (key: string, value: string) => void entries.set(key, value),
    };
    await decide(sandbox({ storage }).lender, undefined);
    expect([...entries.values()].join()).toContain('"applicant":"guest"');
  });

  it('have terms for every known currency, and refuse an unknown one', async () => {
    const { lender } = sandbox();
    const purchase = { amountMinor: 1, currency: 'JPY' };
    const { plans, ...estimates } = defaultTermSheet('JPY');
    expect(await lender.terms({ purchase, day }, limits)).toEqual({
      ...estimates,
      id: expect.stringContaining('shopping'),
      plans: plans.map((plan, n) => (n === 0 ? { ...plan, minAmountMinor: 150 } : plan)),
    });
    const school = sandbox({ scenario: 'education' }).lender;
    expect((await school.terms({ purchase, day }, limits)).id).toContain('education');
    const nowhere = { purchase: { amountMinor: 1, currency: 'ZZZ' }, day };
    await expect(lender.terms(nowhere, limits)).rejects.toMatchObject({ kind: 'rejected' });
  });
});
