import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Application } from '../../../lending/applications/Application.js';
import { DAY_MS } from '../../../lending/applications/days.js';
import {
  AT,
  FINANCED_MINOR,
  someApplication,
  someCommitment,
} from '../../../lending/applications/testing/someApplication.js';
import { retentionRules } from '../../../lending/retention/retentionRules.js';
import { sqlBooks } from '../books/sqlBooks.js';
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
  const commit = (reference: string) =>
    books().transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.use(reference);
      await transaction.change({ ...application!, reserved: false, commitment: someCommitment(reference) });
    });
  const repay = (reference: string, ...installments: number[]) =>
    books().transact(async transaction => {
      for (const number of installments) await transaction.repay(`agreement of ${reference}`, number, AT + DAY_MS);
    });
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

  describe('The sweep', () => {
    it('erases an application that became no loan once its time is over, with its answers, and no entry of the journal', async () => {
      const [answers, transfers] = [await count('answers'), await count('transfers')];
      expect(await retention().sweep(AT + (applicationDays - 1) * DAY_MS)).toBe(0);
      expect(await retention().sweep(AT + (applicationDays + 1) * DAY_MS)).toBe(1);
      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      expect(await count('answers')).toBe(answers - 2);
      expect(await count('transfers')).toBe(transfers);
      expect(await count('erasures')).toBe(1);
      expectBalanced(await books().trialBalance());
    });

    it('erases a loan when its time after the last payment is over, and never one that owes something', async () => {
      await retention().sweep(AT + (loanDays - 1) * DAY_MS);
      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      const transfers = await count('transfers');
      expect(await retention().sweep(AT + (loanDays + 2) * DAY_MS)).toBe(1);
      expect(await known()).toEqual(['owing', 'of another']);
      expect(await count('installments')).toBe(6);
      expect(await count('transfers')).toBe(transfers);
      expectBalanced(await books().trialBalance());
    });

    it('forgets refusals after some days, and keeps every answer that had an effect', async () => {
      const before = await count('answers');
      await books().transact(transaction =>
        transaction.keep({ merchant: 'shop', key: 'refused' }, { fingerprint: 'f', body: '{"refusal":{}}' }),
      );
      await retention().sweep(Date.now() + 29 * DAY_MS);
      expect(await count('answers')).toBe(before + 1);
      await retention().sweep(Date.now() + 31 * DAY_MS);
      expect(await count('answers')).toBe(before);
    });
  });

  describe('A person who asks to be forgotten', () => {
    it('is forgotten as far as no loan is open: what was decided and agreed to stays, and nobody is named by it', async () => {
      await apply('kept by law', { jurisdiction: 'US' });
      await cancel('kept by law');
      const settled = await books().loan('settled');
      const kept = await books().application('kept by law');
      expect(await retention().erase(ANNA, AT + 2 * DAY_MS)).toEqual({
        open: 1,
        kept: 0,
        pseudonymised: 2,
        deleted: 1,
      });

      expect(await known()).toEqual(['settled', 'owing', 'of another']);
      const left = await books().loan('settled');
      expect(left).toEqual({
        ...settled,
        application: {
          ...settled!.application,
          applicant: expect.stringMatching(/^erased_/),
          verdict: { ...settled!.application.verdict, pd: null, segment: null, contributions: [] },
        },
      });
      expect(await books().application('kept by law')).toEqual({
        ...kept,
        applicant: expect.stringMatching(/^erased_/),
      });
      expect((await books().application('owing'))?.applicant).toBe(ANNA);
      expect((await books().application('of another'))?.applicant).toBe('bert');
      expectBalanced(await books().trialBalance());
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
      expect(await retention().sweep(AT + (loanDays + 2) * DAY_MS)).toBe(2);
      expect(await known()).toEqual(['of another']);
      expectBalanced(await books().trialBalance());
    });
  });
});
