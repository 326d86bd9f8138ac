import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { digestOf } from '../../lender-server/http/access/operators.js';
import { SmtpReceiver } from '../../lender-server/jobs/testing/SmtpReceiver.js';
import { copyMigrated } from '../../lender-server/storage/testing/copyMigrated.js';
import { LenderProcess } from '../../lender-server/storage/testing/LenderProcess.js';
import { DAY_MS } from '../../lending/applications/days.js';
import { signApplicant } from '../../merchant/signApplicant.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Household } from '../../protocol/api/applicantToken.js';
import type { ReminderList } from '../../protocol/api/reminderRecords.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { freePort } from '../../testing/freePort.js';

const purchase = { amountMinor: 60_000, currency: 'CNY' };
const choice = { planId: '3-interest-free' };
const operator = { authorization: 'Bearer operator-secret' };
const household: Household = {
  ...{ currency: 'CNY', incomeMinor: 2_500_000, expensesMinor: 400_000, assetsMinor: 50_000_000, debtMinor: 0 },
  ...{ installmentsMinor: 0, seniority: 8, home: 'owner', job: 'fixed', records: false, historyMonths: 120 },
};
const HOUR_MS = 60 * 60_000;

let lender: LenderProcess;
let mail: SmtpReceiver;
let publicUrl: string;
let key: CryptoKey;
beforeAll(async () => {
  mail = await new SmtpReceiver().open();
  const port = await freePort();
  publicUrl = `http://127.0.0.1:${port}`;
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  key = pair.privateKey;
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k' }] };
  lender = new LenderProcess({
    command: inject('lenderCommand'),
    funds: { daily: 1e9, surge: 0, reserve: 0 },
    operators: [{ name: 'ann', tokenSha256: digestOf('operator-secret') }],
    args: ['--port', `${port}`],
    movesClock: true,
    config: {
      publicUrl,
      merchants: [{ id: 'shop', name: 'Corner Shop', origins: ['http://localhost:*'], keys }],
      payments: 'sandbox',
      sweepSeconds: 1,
      reminders: { channel: 'smtp', host: '127.0.0.1', port: mail.port, tls: 'none', from: 'Bank <pay@bank.example>' },
    },
  });
  await copyMigrated(lender.dataDirectory);
  await lender.start();
});
afterAll(async () => {
  await lender.remove();
  await mail.close();
});

async function post(path: string, body: object, idempotencyKey: string): Promise<Decision> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
  const answer = await fetch(`${publicUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json() as Promise<Decision>;
}

/** Lends to a person whom the merchant's server has named, with where to remind them. */
async function lend() {
  const exported = await exportJWK(key);
  const applicant = await signApplicant(
    {
      customer: 'c-1',
      household,
      phone: '+8613800138000',
      email: 'anna@mail.example',
      zoneinfo: 'Etc/UTC',
      locale: 'de-DE',
    },
    { key: { ...exported, kid: 'k' }, merchant: 'shop', lender: 'tried', lenderUrl: publicUrl },
  );
  const day = new Date().toISOString().slice(0, 10);
  const terms = await fetch(`${publicUrl}/v1/terms?currency=CNY&amountMinor=60000&day=${day}`);
  const sheet = (await terms.json()) as TermSheet;
  const applied = await post(
    '/v1/applications',
    { purchase, choice, day, applicant, termsId: sheet.id, locale: 'en' },
    'a',
  );
  if (applied.status !== 'approved') throw new Error(JSON.stringify(applied));
  const offer = priceChoice(purchase, { ...sheet, plans: [applied.terms] }, day, choice)!;
  const { reference } = applied;
  const path = `/v1/applications/${reference}/commitment`;
  const committed = await post(path, { purchase, choice, day, applicant, reference, reviewed: reviewedOf(offer) }, 'c');
  if (committed.status !== 'committed') throw new Error(JSON.stringify(committed));
  return committed.agreement;
}

const remindersIn = async (state: string) => {
  const answer = await fetch(`${publicUrl}/v1/reminders?state=${state}`, { headers: operator });
  const { reminders } = (await answer.json()) as ReminderList;
  return reminders.map(({ number, step, reason }) => [number, step, ...(reason ? [reason] : [])].join(' '));
};

/** Pays on the shopper's page, by the form that it shows first. */
async function payOn(url: string): Promise<number> {
  const page = await (await fetch(url)).text();
  const [, action, fields] = /<form method="post" action="([^"]*payments[^"]*)">(.*?)<\/form>/s.exec(page)!;
  const values = [...fields!.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
  const answer = await fetch(new URL(action!.replace(/&amp;/g, '&'), url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: publicUrl },
    body: new URLSearchParams(values),
  });
  return answer.status;
}

it('A shopper of a running lender is reminded by e-mail; the link pays on their page, a payment stops the next reminder, and a kill sends none twice', {
  timeout: 240_000,
}, async () => {
  const { installments, id } = await lend();
  const [first, second] = installments.map(({ due }) => Date.parse(due));
  lender.moveClockTo(first! - 3 * DAY_MS + 10 * HOUR_MS);
  await mail.until(1);
  const [reminder] = mail.received;
  expect(reminder!.to).toBe('anna@mail.example');
  expect(reminder!.headers['subject']).toMatch(/^Ihre Rate ist am .* fällig$/);
  const [link] = /http:\/\/127\.0\.0\.1:\d+\/v1\/applications\/[^\s"<]+/.exec(reminder!.text)!;
  // The evening before: the next reminder is planned, and too late for today.
  lender.moveClockTo(first! - 2 * DAY_MS + 21 * HOUR_MS);
  await expect.poll(() => remindersIn('planned'), { timeout: 60_000 }).toContain('1 T-1');
  expect(await payOn(link)).toBe(303);
  lender.moveClockTo(first! - DAY_MS + 10 * HOUR_MS);
  await expect.poll(() => remindersIn('skipped'), { timeout: 60_000 }).toContain('1 T-1 paid');
  expect(mail.received).toHaveLength(1);

  mail.answer = stage => (stage === 'message' ? new Promise(() => {}) : null);
  lender.moveClockTo(second! - 3 * DAY_MS + 10 * HOUR_MS);
  await mail.until(2);
  await lender.kill();
  mail.answer = () => null;
  lender.moveClockTo(second! - 3 * DAY_MS + 11 * HOUR_MS);
  await lender.start();
  await expect.poll(() => remindersIn('failed'), { timeout: 60_000 }).toEqual(['2 T-3 outcome-unknown']);
  expect(mail.received).toHaveLength(2);
  const account = await fetch(`${publicUrl}/v1/agreements/${id}/account`, { headers: operator });
  expect(await account.json()).toMatchObject({
    reminders: expect.arrayContaining([
      expect.objectContaining({ number: 1, step: 'T-3', state: 'sent', channel: 'smtp' }),
    ]),
  });
});
