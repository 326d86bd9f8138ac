import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Application } from '../../../lending/applications/Application.js';
import { DAY_MS } from '../../../lending/applications/days.js';
import { repayIn } from '../../../lending/applications/testing/repayIn.js';
import {
  AT,
  FINANCED_MINOR,
  someApplication,
  someCommitment,
} from '../../../lending/applications/testing/someApplication.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { retentionRules } from '../../../lending/retention/retentionRules.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { sqlDecisions } from '../reviews/sqlDecisions.js';
import { setFunds } from '../setFunds.js';
import { expectBalanced } from '../testing/expectBalanced.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { sqlRetention } from './sqlRetention.js';

const ANNA = 'anna';
const { applicationDays, loanDays } = retentionRules.CN;

withDatabases('Retention', database => {
  const books = () => sqlBooks(database());
  const retention = () => sqlRetention(database(), { rules: retentionRules, refusalDays: 30 });

  const apply = (reference: string, over: Partial<Application> = {}) =>
    books().transact(async transaction => {
      await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
      await transaction.add(someApplication(reference, { applicant: ANNA, ...over }));
      await transaction.keep(
        { merchant: 'shop', key: `key of ${reference}` },
        { fingerprint: 'f', body: '{"decision":{}}' },
      );
    });
  const cancel = (reference: string) =>
    books().transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.release(reference);
      await transaction.change({ ...application!, reserved: false, cancelledAt: AT });
      const about = { about: reference };
      await transaction.keep(
        { merchant: 'shop', key: `cancel ${reference}` },
        { fingerprint: 'f', body: '{}', ...about },
      );
    });
  const commit = (reference: string, over: { readonly onDelivery?: true } = {}) =>
    books().transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.use(reference);
      const commitment = { ...someCommitment(reference), ...over };
      await transaction.change({ ...application!, reserved: false, commitment });
    });
  const repay = async (reference: string, ...installments: number[]) => {
    for (const number of installments) await repayIn(books(), `agreement of ${reference}`, number, AT + DAY_MS);
  };
  const count = async (table: 'applications' | 'answers' | 'transfers' | 'erasures' | 'installments') => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      database().kysely,
    );
    return rows[0]!.n;
  };

  beforeEach(async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 10 * FINANCED_MINOR, surge: 0, reserve: 0 } });
    for (const reference of ['cancelled', 'settled', 'owing']) await apply(reference);
    await apply('of another', { applicant: 'bert' });
    await cancel('cancelled');
    for (const reference of ['settled', 'owing', 'of another']) await commit(reference);
    await repay('settled', 1, 2, 3);
    await repay('owing', 1);
  });
  const known = async () => {
    const found = await Promise.all(
      ['cancelled', 'settled', 'owing', 'of another'].map(reference => books().application(reference)),
    );
    return found.flatMap(application => application?.reference ?? []);
  };

  describe('By rule', () => {
    it('erases an application that became no loan once its time is over, with its answers, and no entry of the journal', async () => {
      const [answers, transfers] = [await count('answers'), await count('transfers')];
      expect(await retention().eraseApplications(AT + (applicationDays - 1) * DAY_MS)).toBe(0);
      expect(await retention().eraseApplications(AT + (applicationDays + 1) * DAY_MS)).toBe(1);
      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      expect(await count('answers')).toBe(answers - 2);
      expect(await count('transfers')).toBe(transfers);
      expect(await count('erasures')).toBe(1);
      expectBalanced(await books().trialBalance());
    });

    it('erases a loan when its time after the last payment is over, and never one that owes something', async () => {
      await retention().eraseApplications(AT + (loanDays - 1) * DAY_MS);
      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      const transfers = await count('transfers');
      expect(await retention().eraseApplications(AT + (loanDays + 2) * DAY_MS)).toBe(1);
      expect(await known()).toEqual(['owing', 'of another']);
      expect(await count('installments')).toBe(6);
      expect(await count('transfers')).toBe(transfers);
      expectBalanced(await books().trialBalance());
    });

    it('erases no loan whose goods are not delivered, or whose shopper is to get money back, until its time after that is over', async () => {
      for (const reference of ['undelivered', 'overpaid']) await apply(reference);
      await commit('undelivered', { onDelivery: true });
      await commit('overpaid');
      for (const reference of ['undelivered', 'overpaid']) await repay(reference, 1, 2, 3);
      const clock = { now: AT + DAY_MS };
      const loans = createLoanService(testDependencies(books(), { now: () => clock.now }));
      const more = { payment: 'more', amountMinor: 500, valueDate: '2026-11-24', reason: 'r' };
      expect(await loans.pay('agreement of overpaid', more)).toMatchObject({ atLender: { toReturnMinor: 500 } });
      const waiting = async () => {
        const found = await Promise.all(['undelivered', 'overpaid'].map(reference => books().application(reference)));
        return found.filter(application => application).length;
      };
      clock.now = AT + (loanDays + 2) * DAY_MS;
      expect(await retention().erase(ANNA, clock.now)).toMatchObject({ open: 3 });
      await retention().eraseApplications(clock.now);
      expect(await waiting()).toBe(2);

      const back = { payment: 'back', amountMinor: 500, reason: 'r' };
      expect(await loans.returnMoney('agreement of overpaid', back)).toMatchObject({ atLender: { toReturnMinor: 0 } });
      const delivery = { agreementId: 'agreement of undelivered', reason: 'r' };
      const token = { id: 'token', until: clock.now + DAY_MS };
      const shop = { merchant: 'shop', scenario: 'shopping' };
      expect(await loans.disburse(shop, token, delivery, 'deliver')).toMatchObject({ loan: { state: 'settled' } });
      await sql`update callbacks set state = 'delivered', settled_at = 1`.execute(database().kysely);
      const order = {
        reference: 'overpaid',
        key: 'order',
        direction: 'collect',
        amountMinor: 1,
        settles: false,
      } as const;
      await books().transact(transaction => transaction.intend({ ...order, reason: 'r', at: clock.now }));
      expect(await retention().eraseApplications(clock.now + (loanDays + 1) * DAY_MS)).toBe(1);
      expect(await books().paymentIntent('overpaid')).toMatchObject(order);
      await books().transact(transaction => transaction.forgetIntent('order'));
      expect(await retention().eraseApplications(clock.now + (loanDays - 1) * DAY_MS)).toBe(0);
      expect(await retention().eraseApplications(clock.now + (loanDays + 1) * DAY_MS)).toBe(1);
      expect(await waiting()).toBe(0);
      expectBalanced(await books().trialBalance());
    });

    it('forgets refusals after some days, and keeps every answer that had an effect', async () => {
      const before = await count('answers');
      await books().transact(transaction =>
        transaction.keep({ merchant: 'shop', key: 'refused' }, { fingerprint: 'f', body: '{"refusal":{}}' }),
      );
      await retention().eraseRefusals(Date.now() + 29 * DAY_MS);
      expect(await count('answers')).toBe(before + 1);
      await retention().eraseRefusals(Date.now() + 31 * DAY_MS);
      expect(await count('answers')).toBe(before);
    });
  });

  describe('Several at once, and one that fails', () => {
    it('erase each application once, however many processes do it at the same time', async () => {
      const later = AT + (applicationDays + 1) * DAY_MS;
      const erased = await Promise.all([1, 2, 3].map(() => retention().eraseApplications(later)));
      expect(erased.reduce((sum, each) => sum + each)).toBe(1);
      expect(await count('erasures')).toBe(1);
    });

    it('leave no application behind for one that cannot be erased, and erase that one later', async () => {
      await apply('another');
      await cancel('another');
      const { kysely } = database();
      await sql`create function stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$`.execute(
        kysely,
      );
      await sql`create trigger stuck before delete on applications for each row when (old.reference = 'another') execute function stuck()`.execute(
        kysely,
      );
      const later = AT + (applicationDays + 1) * DAY_MS;
      try {
        await expect(retention().eraseApplications(later)).rejects.toThrow('stuck');
      } finally {
        await sql`drop function stuck cascade`.execute(kysely);
      }
      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      expect(await books().application('another')).not.toBeNull();
      expect(await retention().eraseApplications(later)).toBe(1);
      expectBalanced(await books().trialBalance());
    });
  });

  describe('What an application was decided on', () => {
    const factsOf = async () => {
      const { rows } = await sql<{ reference: string }>`
        select reference from decision_facts union select reference from operator_notes order by reference`.execute(
        database().kysely,
      );
      return rows.map(({ reference }) => reference);
    };
    beforeEach(async () => {
      await apply('by its law', { jurisdiction: 'US' });
      await cancel('by its law');
      await apply('waiting', { review: { askedAt: AT, verdict: null } });
      await cancel('waiting');
      const { kysely } = database();
      await sql`insert into decision_facts (reference, at, approvals, key_id, sealed)
        select reference, at, 1, 'k', '' from applications`.execute(kysely);
      await sql`with act as (
          insert into operator_acts (at, operator, kind, subject) select at, 'ann', 'view', reference from applications returning id, subject
        ) insert into operator_notes (act, reference, at, key_id, sealed) select id, subject, ${AT}, 'k', '' from act`.execute(
        kysely,
      );
    });

    it('is erased with what was noted of it as if no loan had come of it, and stays while a review is open', async () => {
      const all = await factsOf();
      expect(await retention().eraseFacts(AT + applicationDays * DAY_MS - 1)).toBe(0);
      expect(await factsOf()).toEqual(all);
      // Owing and settled loans, and the application that was cancelled.
      expect(await retention().eraseFacts(AT + applicationDays * DAY_MS)).toBe(4);
      expect(await factsOf()).toEqual(['by its law', 'waiting']);
      expect(await known()).toEqual(['cancelled', 'settled', 'owing', 'of another']);
    });

    it('stays as long as the law of the application has it kept', async () => {
      await retention().eraseFacts(AT + retentionRules.US.applicationDays * DAY_MS - 1);
      expect(await factsOf()).toEqual(['by its law', 'waiting']);
      expect(await retention().eraseFacts(AT + retentionRules.US.applicationDays * DAY_MS)).toBe(1);
      expect(await factsOf()).toEqual(['waiting']);
    });

    it('is kept from the last word of a person on it', async () => {
      const later = AT + 10 * DAY_MS;
      await sql`insert into operator_acts (at, operator, kind, subject, reason) values (${later}, 'ann', 'decline', 'cancelled', 'lender-unable')`.execute(
        database().kysely,
      );
      await retention().eraseFacts(later + applicationDays * DAY_MS - 1);
      expect(await factsOf()).toContain('cancelled');
      await retention().eraseFacts(later + applicationDays * DAY_MS);
      expect(await factsOf()).not.toContain('cancelled');
    });
  });

  describe('A person who asks to be forgotten', () => {
    it('is forgotten as far as no loan is open and no law keeps the application: what was agreed to stays, and nobody is named by it', async () => {
      await apply('kept by law', { jurisdiction: 'US' });
      await cancel('kept by law');
      const settled = await books().loan('settled');
      const kept = await books().application('kept by law');
      expect(await retention().erase(ANNA, AT + 2 * DAY_MS)).toEqual({
        open: 1,
        kept: 1,
        pseudonymised: 1,
        deleted: 1,
      });

      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      const left = await books().loan('settled');
      expect(left).toEqual({
        ...settled,
        application: {
          ...settled!.application,
          applicant: expect.stringMatching(/^erased_/),
          verdict: {
            ...settled!.application.verdict,
            ...{ pd: null, segment: null, contributions: [], limitMinor: 0 },
          },
        },
      });
      expect(await books().application('kept by law')).toEqual(kept);
      // Whoever makes the decisions again knows which were left without their score.
      const found = await Promise.all(['settled', 'kept by law'].map(sqlDecisions(database(), null).find));
      expect(found.map(decision => decision?.isScoreErased)).toEqual([true, false]);
      expect((await books().application('owing'))?.applicant).toBe(ANNA);
      expect((await books().application('of another'))?.applicant).toBe('bert');
      expectBalanced(await books().trialBalance());
    });

    it('is forgotten at once by what was called off or is over before its time to agree ends, because no law keeps that', async () => {
      for (const reference of ['called off', 'repaid']) await apply(reference, { until: AT + 30 * DAY_MS });
      await cancel('called off');
      await commit('repaid');
      await repay('repaid', 1, 2, 3);
      expect(await retention().erase(ANNA, AT + 2 * DAY_MS)).toMatchObject({ kept: 0, pseudonymised: 2, deleted: 2 });
    });

    it('is forgotten by the loan as well, once it is repaid and the person asks again', async () => {
      await retention().erase(ANNA, AT + 2 * DAY_MS);
      await repay('owing', 2, 3);
      expect(await retention().erase(ANNA, AT + 3 * DAY_MS)).toEqual({
        open: 0,
        kept: 0,
        pseudonymised: 1,
        deleted: 0,
      });
      expect(await retention().erase(ANNA, AT + 3 * DAY_MS)).toEqual({
        open: 0,
        kept: 0,
        pseudonymised: 0,
        deleted: 0,
      });
      expect(await retention().personOf('owing')).toMatch(/^erased_/);
      // The loans that are left go when their time is over.
      expect(await retention().eraseApplications(AT + (loanDays + 2) * DAY_MS)).toBe(2);
      expect(await known()).toEqual(['of another']);
      expectBalanced(await books().trialBalance());
    });
  });
});
