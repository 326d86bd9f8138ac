import { beforeEach, describe, expect, it } from 'vitest';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import type { LendingService } from '../../../lending/applications/LendingService.js';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import { approves, declines } from '../../../lending/applications/testing/reviewWords.js';
import {
  FOUR_EYES_MINOR,
  testDependencies,
  testJudge,
} from '../../../lending/applications/testing/testDependencies.js';
import type { ClaimedIncome, Household } from '../../../lending/decision/Applicant.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { setFunds } from '../setFunds.js';
import { type TestSealer, testSealer } from '../testing/testSealer.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { type Reviews, sqlReviews } from './sqlReviews.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const sheet = defaultTermSheet('CNY');
const DAY_MS = 86_400_000;

/** So that only people decide. */
const noDebt = { CNY: { recentFinancedMinor: 0, owedMinor: -1e9, monthlyMinor: 0 } };

const household: Household = {
  currency: 'CNY',
  incomeMinor: 12_345_00,
  expensesMinor: null,
  assetsMinor: null,
  debtMinor: null,
  installmentsMinor: 0,
  seniority: 3,
  home: 'rent',
  job: 'fixed',
  records: false,
  historyMonths: 40,
};

withDatabases('Reviews', database => {
  let keys: TestSealer;
  let reviews: Reviews;
  let service: LendingService;
  let dependencies: ReturnType<typeof testDependencies>;
  let count = 0;

  beforeEach(async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
    keys = testSealer();
    reviews = sqlReviews(database(), keys.sealer);
    // Nobody is declined for what they owe, so that only people decide.
    const judge: typeof testJudge = question =>
      testJudge({ ...question, history: { ...question.history, recentApplications: 0, exposures: noDebt } });
    dependencies = testDependencies(sqlBooks(database(), undefined, keys.sealer), { judge, claimsMs: 30 * DAY_MS });
    service = createLendingService(dependencies);
  });

  const apply = async (id: string, amountMinor = 120_000, of: Household | null = household): Promise<Decision> => {
    const request = {
      purchase: { amountMinor, currency: 'CNY' },
      choice: { planId: '12-annuity' },
      day: '2026-11-23',
      termsId: sheet.id,
      locale: 'en',
    };
    const outcome = await service.apply(shop, { id, household: of, identified: true }, request, `key ${++count}`);
    if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
    return outcome.decision;
  };
  const run = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const session = await database().pool.connect();
    try {
      return (await session.query<Row>(text, values)).rows;
    } finally {
      session.release();
    }
  };
  const tooFew = /Fewer people have approved/;

  describe('The facts of a decision', () => {
    it('are kept with it, and nobody reads them without the lender’s key, or under another application', async () => {
      const { reference } = await apply('slow anna');
      const other = await apply('slow ben');
      const facts = await reviews.facts(reference);
      expect(facts).toMatchObject({
        applicant: { id: 'slow anna', household },
        history: { exposures: {}, inArrears: false },
        jurisdiction: 'CN',
        staffed: true,
      });
      const [row] = await run<{ sealed: Uint8Array; key_id: string }>(
        'select sealed, key_id from decision_facts where reference = $1',
        [reference],
      );
      expect(Buffer.from(row!.sealed).toString('latin1')).not.toContain('1234500');
      expect(row!.key_id).toBe(await keys.sealer.keyId());
      await run('delete from decision_facts where reference = $1', [other.reference]);
      await run(
        'insert into decision_facts select $2, at, approvals, key_id, sealed from decision_facts where reference = $1',
        [reference, other.reference],
      );
      await expect(reviews.facts(other.reference)).rejects.toThrow();
      await expect(sqlReviews(database(), testSealer().sealer).facts(reference)).rejects.toThrow('is gone');
    });

    it('are sealed again after a rotation, so that the old key can go', async () => {
      const { reference } = await apply('slow anna', FOUR_EYES_MINOR);
      await service.review(reference, { ...declines(), note: 'Phoned twice.' });
      keys.rotate();
      const later = await apply('slow ben');
      expect(await reviews.sealAgain()).toBe(2);
      expect(await reviews.sealAgain()).toBe(0);
      keys.forgetOldKeys();
      expect(await reviews.facts(reference)).toMatchObject({ applicant: { id: 'slow anna' } });
      expect(await reviews.facts(later.reference)).toMatchObject({ applicant: { id: 'slow ben' } });
      expect(await reviews.notes(reference)).toMatchObject([{ operator: 'ann', note: 'Phoned twice.' }]);
    });

    it('are not changed by anybody: only another key seals them again', async () => {
      const { reference } = await apply('slow anna');
      for (const change of ["sealed = ''", "key_id = 'x', at = 0", "key_id = 'x', approvals = 2"])
        await expect(run(`update decision_facts set ${change} where reference = $1`, [reference])).rejects.toThrow(
          'sealed again with another key',
        );
    });

    it('of the last days say which incomes a person has stated, and a decision counts them all in the currency of its purchase', async () => {
      const claimed = (after: number, id = 'anna') =>
        dependencies.books.transact(transaction => transaction.claimedIncomes(id, after));
      const from = dependencies.clock.now;
      await apply('anna');
      await apply('anna');
      dependencies.clock.now += DAY_MS / 2;
      await apply('anna', 120_000, { ...household, incomeMinor: 20_000_00 });
      await apply('anna', 120_000, { ...household, incomeMinor: 9_000_00, currency: 'EUR' });
      await apply('anna', 120_000, null);
      const [yuan, more, euros] = [
        { currency: 'CNY', incomeMinor: 12_345_00 },
        { currency: 'CNY', incomeMinor: 20_000_00 },
        { currency: 'EUR', incomeMinor: 9_000_00 },
      ];
      const inOrder = (claims: readonly ClaimedIncome[]) => [...claims].sort((a, b) => b.incomeMinor - a.incomeMinor);
      expect(inOrder(await claimed(from - 1))).toEqual([more, yuan, yuan, euros]);
      expect(inOrder(await claimed(from))).toEqual([more, euros]);
      expect(await claimed(0, 'ben')).toEqual([]);
      const { reference } = await apply('anna');
      const { claimedIncomesMinor = [] } = (await reviews.facts(reference)) ?? {};
      expect([...claimedIncomesMinor].sort()).toEqual([12_345_00, 20_000_00, 72_000_00]);
    });
  });

  describe('What waits', () => {
    const waiting = (after = { at: 0, reference: '' }, most = 10) =>
      reviews.waiting(dependencies.clock.now, after, most);

    it('is listed by age, page by page, until a person decides, the applicant cancels, or its time is over', async () => {
      const made = [];
      for (const id of ['slow a', 'slow b', 'slow c', 'slow d']) {
        made.push((await apply(id)).reference);
        dependencies.clock.now += 1_000;
      }
      await apply('quick');
      const [a, b, c, d] = made as [string, string, string, string];
      const first = await waiting(undefined, 3);
      expect(first.map(({ reference }) => reference)).toEqual([a, b, c]);
      expect((await waiting(first.at(-1))).map(({ reference }) => reference)).toEqual([d]);
      await service.review(a, approves());
      await service.cancel(shop, b, 'x');
      expect((await waiting()).map(({ reference }) => reference)).toEqual([c, d]);
      await service.review(c, declines());
      await service.askForReview(c);
      expect(await waiting()).toMatchObject([
        { reference: c, asked_at: dependencies.clock.now },
        { reference: d, asked_at: null, needed: 1, by: [], purchase: { amountMinor: 120_000 } },
      ]);
      await service.review(c, declines());
      dependencies.clock.now += DAY_MS;
      expect(await waiting()).toEqual([]);
    });

    it('lapses when its time is over, and the trail says that nobody decided', async () => {
      const { reference: pending } = await apply('slow a');
      const { reference: asked } = await apply('slow b');
      await service.review(asked, declines());
      await service.askForReview(asked);
      dependencies.clock.now += DAY_MS - 1;
      expect([await service.sweep(), await service.lapseReviews()]).toEqual([0, 0]);
      dependencies.clock.now += 1;
      const each = () =>
        Promise.all([service.lapseReviews(), service.lapseReviews(), service.sweep(), service.sweep()]);
      expect((await each()).reduce((sum, count) => sum + count)).toBe(2);
      expect((await each()).reduce((sum, count) => sum + count)).toBe(0);
      expect(await waiting()).toEqual([]);
      expect(await service.application(asked)).toMatchObject({ review: { verdict: 'lapsed' } });
      const lapses = async (subject: string) =>
        (await reviews.acts({ subject })).acts.flatMap(({ kind, operator }) => (kind === 'lapse' ? [operator] : []));
      expect([await lapses(pending), await lapses(asked)]).toEqual([[null], [null]]);
      await expect(run("insert into operator_acts (at, kind, subject) values (1, 'view', 'a')")).rejects.toThrow();
      await expect(
        run("insert into operator_acts (at, operator, kind, subject) values (1, 'a', 'lapse', 'a')"),
      ).rejects.toThrow();
    });
  });

  describe('Above an amount', () => {
    const large = FOUR_EYES_MINOR + 1;
    it('two people approve, and the first changes nothing that anybody is told', async () => {
      const { reference } = await apply('slow anna', large);
      expect(await service.review(reference, approves('ann'))).toMatchObject({ status: 'pending' });
      expect(await service.review(reference, approves('ann'))).toMatchObject({ kind: 'approved-already' });
      expect(await service.review(reference, approves('ben'))).toMatchObject({ status: 'approved' });
      const { acts } = await reviews.acts({ subject: reference });
      expect(acts.map(({ operator, kind }) => [operator, kind])).toEqual([
        ['ann', 'approve'],
        ['ben', 'second-approve'],
      ]);
    });

    it('one decline is enough, and the approvals before it count no more', async () => {
      const { reference } = await apply('slow anna', large);
      await service.review(reference, approves('ann'));
      expect(await service.review(reference, declines('ben'))).toMatchObject({
        status: 'declined',
        reasons: ['identity-unverified'],
      });
      await service.askForReview(reference);
      expect(await service.review(reference, approves('ann'))).toMatchObject({ status: 'declined' });
      expect(await service.review(reference, approves('ben'))).toMatchObject({ status: 'approved' });
      expect(await service.application(reference)).toMatchObject({ review: { verdict: 'overturned' }, reserved: true });
    });

    it('one person cannot approve twice, nor two decide differently, however many ask at once', async () => {
      const { reference } = await apply('slow anna', large);
      const same = await Promise.all(Array.from({ length: 6 }, () => service.review(reference, approves('ann'))));
      expect(same.filter(answer => 'kind' in answer)).toHaveLength(5);
      expect((await service.status(shop, { reference }))?.status).toBe('pending');
      const both = await Promise.all([
        service.review(reference, approves('ben')),
        service.review(reference, declines('chen')),
        service.review(reference, approves('dora')),
      ]);
      const status = (await service.status(shop, { reference }))?.status;
      expect(both.flatMap(answer => ('status' in answer ? answer.status : []))).toEqual([status]);
      const { acts } = await reviews.acts({ subject: reference });
      expect(acts.filter(({ kind }) => kind !== 'approve')).toHaveLength(1);
    });

    it('the database itself refuses an approval by fewer', async () => {
      const { reference } = await apply('slow anna', large);
      const approve = () => run('update applications set ready_at = 1 where reference = $1', [reference]);
      await expect(approve()).rejects.toThrow(tooFew);
      await reviews.enter({ ...actOf('approve', 'ann', 1, reference), reason: 'explained' });
      await reviews.enter({ ...actOf('second-approve', 'ann', 1, reference), reason: 'explained' });
      await expect(approve()).rejects.toThrow(tooFew);
      await reviews.enter({ ...actOf('second-approve', 'ben', 1, reference), reason: 'explained' });
      await approve();
    });
  });

  describe('The trail of what operators did', () => {
    it('is read page by page, all of it or about one application', async () => {
      for (let n = 0; n < 101; n++) await reviews.enter(actOf('view', 'ann', n, `app_${n % 2}`));
      await reviews.enter(actOf('sign-in', 'ben', 200));
      const first = await reviews.acts({});
      const second = await reviews.acts({ after: first.next! });
      expect(first.acts[0]).toMatchObject({ operator: 'ann', kind: 'view', subject: 'app_0', reason: null });
      expect([first.acts.length, second.acts.length, second.next]).toEqual([100, 2, null]);
      expect(second.acts.at(-1)).toMatchObject({ operator: 'ben', kind: 'sign-in', subject: null });
      expect((await reviews.acts({ subject: 'app_1' })).acts).toHaveLength(50);
    });

    it('is only ever added to', async () => {
      await reviews.enter(actOf('sign-in', 'ann', 1));
      await expect(run("update operator_acts set operator = 'ben'")).rejects.toThrow('only ever added');
      await expect(run('delete from operator_acts')).rejects.toThrow('only ever added');
    });

    it('has nothing of a review that was refused', async () => {
      const { reference } = await apply('slow anna');
      await setFunds(database(), { CNY: { daily: 0, surge: 0, reserve: 0 } });
      await service.review(reference, declines());
      await service.askForReview(reference);
      expect(await service.review(reference, approves())).toMatchObject({ kind: 'no-funds' });
      const { acts } = await reviews.acts({ subject: reference });
      expect(acts.map(({ kind, reason }) => [kind, reason])).toEqual([['decline', 'identity-unverified']]);
    });
  });
});
