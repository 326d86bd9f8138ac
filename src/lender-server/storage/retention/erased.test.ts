import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../lending/applications/days.js';
import { retentionRules } from '../../../lending/retention/retentionRules.js';
import { secretOf } from '../../http/access/applicantPages.js';
import { type OpenedLender, openLender, SHOP } from '../../http/testing/openLender.js';
import { application, approve, commitmentTo, pathIn, post } from '../../http/testing/requests.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { type Database, openDatabase } from '../openDatabase.js';
import { type Contacts, sqlContacts } from '../reminders/sqlContacts.js';
import { sqlReminders } from '../reminders/sqlReminders.js';
import { sqlReviews } from '../reviews/sqlReviews.js';
import { setFunds } from '../setFunds.js';
import { migratedDirectory } from '../testing/copyMigrated.js';
import { testSealer } from '../testing/testSealer.js';
import { sqlRetention } from './sqlRetention.js';

let database: Database;
let lender: OpenedLender;
let contacts: Contacts;
let close: () => Promise<void>;
beforeAll(async () => {
  const { dataDirectory, remove } = await migratedDirectory();
  database = await openDatabase({ dataDirectory });
  await setFunds(database, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
  const { sealer } = testSealer();
  contacts = sqlContacts(database, sealer);
  const outbox = { takes: () => true, filled: () => {} };
  lender = await openLender(
    {
      reviews: sqlReviews(database, sealer),
      testShoppers: {
        applicant: token => ({ id: token ?? 'nobody', household: null, identified: true }),
        conduct: () => ({}),
      },
    },
    { books: sqlBooks(database, outbox, sealer) },
  );
  close = async () => {
    await lender.close();
    await database.close();
    await remove();
  };
});
afterAll(() => close());

const operator = { authorization: 'Bearer operator-secret' };
const retention = () => sqlRetention(database, { rules: retentionRules, refusalDays: 30 });
/** The merchant's server was told everything, as it is long before anything is erased. */
const tellAll = () => sql`update callbacks set state = 'delivered', settled_at = 1`.execute(database.kysely);

/** Every table of the database with a row in which the text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(database.kysely);
  const found = [];
  for (const { name } of rows) {
    const { rows: hits } =
      await sql`select from ${sql.raw(name)} t where position(${text} in t::text) > 0 limit 1`.execute(database.kysely);
    if (hits.length) found.push(name);
  }
  return found;
}

/** What everybody is answered who asks for an application. */
async function answers(reference: string, key: string): Promise<Record<string, unknown>> {
  const path = `/v1/applications/${reference}`;
  const opened = `?secret=${secretOf({ key, reference })}`;
  const page = { headers: { 'idempotency-key': key } };
  const form: RequestInit = { method: 'POST', redirect: 'manual' };
  const asked: Record<string, [string, RequestInit?]> = {
    status: [path, page],
    events: [`${path}/events`, page],
    cancellation: [`${path}/cancellation`, post('', `${key}.cancel`)],
    explanation: [`${path}/explanation${opened}`],
    contract: [`${path}/contract${opened}`],
    'review-request': [`${path}/review-request${opened}`, form],
    withdrawal: [`${path}/withdrawal${opened}`, form],
    loan: [`${path}/loan${opened}`],
    review: [`${path}/review`, post({ verdict: 'decline', reason: 'lender-unable' }, undefined, operator)],
    case: [`/v1/reviews/${reference}`, { headers: operator }],
  };
  const told = Object.entries(asked).map(async ([name, [at, init]]) => {
    const answer = await lender.ask(at, init);
    const { status } = answer;
    return [name, status >= 400 ? ((await answer.json().catch(() => ({}))).kind ?? status) : status];
  });
  return Object.fromEntries(await Promise.all(told));
}

describe('An application that was erased', () => {
  const gone = {
    status: 'unknown-application',
    events: 'unknown-application',
    cancellation: 'unknown-application',
    explanation: 'erased-application',
    contract: 'erased-application',
    'review-request': 'erased-application',
    withdrawal: 'erased-application',
    loan: 'erased-application',
    review: 'erased-application',
    case: 'erased-application',
  };

  it('is told to be erased to people who ask for it, and to be unknown to pages, which may apply again', async () => {
    const dear = { ...application, purchase: { amountMinor: 900_000, currency: 'CNY' }, applicant: 'test_anna' };
    const { reference, status, explainUrl } = await (await lender.ask('/v1/applications', post(dear, 'dear'))).json();
    expect(status).toBe('declined');
    const explanation = pathIn(explainUrl);
    await lender.ask(explanation.replace('/explanation?', '/review-request?'), { method: 'POST' });
    await tellAll();
    const word = { verdict: 'decline', reason: 'lender-unable', note: 'Phoned.' };
    await lender.ask(`/v1/applications/${reference}/review`, post(word, undefined, operator));
    expect(await retention().erase('test_anna', lender.clock.now + DAY_MS)).toMatchObject({ deleted: 1 });
    expect(await answers(reference, 'dear')).toEqual(gone);
    const answer = await lender.ask(explanation, { headers: { origin: SHOP } });
    expect(answer.status).toBe(410);
    const page = await lender.ask(explanation, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('This application was erased')]);
    expect(Object.values(await answers('app_nothing', 'dear'))).not.toContain('erased-application');
  });

  it('has left its reference in the journals alone, and the person nowhere', async () => {
    const person = 'test_a very particular person';
    const order = 'a very particular order';
    const bought = { ...application, purchase: { ...application.purchase, order }, applicant: person };
    const approved = await approve(lender, 'the key of an application', bought);
    const commitment = post(commitmentTo(approved, bought), 'the key of a commitment');
    const { status, agreement } = await (
      await lender.ask(`/v1/applications/${approved.reference}/commitment`, commitment)
    ).json();
    expect(status).toBe('committed');
    const { reference } = approved;
    // Sealed, so that its own text stands in no table.
    await contacts.keep(reference, person, { email: 'anna@mail.example' }, lender.clock.now);
    expect(await tablesWith(reference)).toContain('public.contacts');
    const reminders = sqlReminders(database);
    await reminders.plan(Date.parse(agreement.installments[0].due));
    expect(await reminders.ofAgreement(agreement.id)).not.toEqual([]);
    await lender.ask(`/v1/reviews/${reference}`, { headers: operator });
    await tellAll();
    const report = async (what: string, body: unknown, key?: string) => {
      const answer = await lender.ask(`/v1/agreements/${agreement.id}/${what}`, post(body, key, operator));
      expect(answer.status, what).toBeLessThan(300);
      return answer.json();
    };
    const payment = (name: string, amountMinor: number) => ({
      ...{ payment: name, amountMinor, reason: 'Transfer' },
      valueDate: new Date(lender.clock.now).toISOString().slice(0, 10),
    });
    const { valueDate, ...first } = payment('a very particular payment', 1_000);
    await report('payments', { ...first, valueDate });
    await report('bounces', { payment: first.payment, valueDate, reason: 'a very particular bounce' });
    const { owedMinor } = await report(
      'more-time',
      { from: '2027-03-23', reason: 'a very particular illness' },
      'the key of more time',
    );
    const { toReturnMinor } = await report('payments', payment('a very particular last payment', owedMinor + 500));
    const sent = { payment: 'a very particular transfer', amountMinor: toReturnMinor, reason: 'Paid too much' };
    await report('returns', sent);
    await tellAll();
    const named = [
      'a very particular payment',
      'a very particular bounce',
      'a very particular last payment',
      'a very particular transfer',
    ];
    for (const name of named) expect(await tablesWith(name), name).toContain('public.loan_events');
    expect(await tablesWith('a very particular illness')).toContain('public.amendments');
    expect(await tablesWith(order)).toEqual(
      expect.arrayContaining(['public.applications', 'public.callbacks', 'public.loans']),
    );
    expect(await tablesWith(person)).toContain('public.applications');
    expect(await retention().eraseApplications(lender.clock.now + (retentionRules.CN.loanDays + 1) * DAY_MS)).toBe(1);
    const keys = ['the key of a commitment', 'the key of an application', 'the key of more time'];
    for (const trace of [person, order, ...keys, ...named, 'a very particular illness'])
      expect(await tablesWith(trace), trace).toEqual([]);
    expect(await tablesWith(agreement.id)).toEqual(['public.operator_acts']);
    expect(await tablesWith(reference)).toEqual(['public.erasures', 'public.operator_acts', 'public.transfers']);
    expect(await answers(reference, 'the key of an application')).toEqual(gone);
  });
});

it('A person who was taken out of a loan that is over leaves its contract, and nothing can be asked of the application', async () => {
  const bought = { ...application, purchase: { amountMinor: 120_000, currency: 'CNY' }, applicant: 'test_chen' };
  const approved = await approve(lender, 'chen', bought);
  const { agreement } = await (
    await lender.ask(
      `/v1/applications/${approved.reference}/commitment`,
      post(commitmentTo(approved, bought), 'chen commits'),
    )
  ).json();
  for (const { number } of agreement.installments.map((_: unknown, k: number) => ({ number: k + 1 })))
    await lender.ask(`/v1/agreements/${agreement.id}/repayments`, post({ installment: number }, undefined, operator));
  await tellAll();
  expect(await retention().erase('test_chen', lender.clock.now + DAY_MS)).toMatchObject({ pseudonymised: 1 });
  expect(await tablesWith('test_chen')).not.toContain('public.applications');
  // The stored answer told what the person might have borrowed.
  const { decision } = JSON.parse(
    (await database.kysely.selectFrom('answers').select('body').where('key', '=', 'chen').executeTakeFirstOrThrow())
      .body,
  );
  expect(decision).toEqual({ ...approved, limitMinor: 0 });
  const lie = sql`update answers set body = '{}' where key = 'chen'`.execute(database.kysely);
  await expect(lie).rejects.toThrow('repeated as it was given');
  expect(await answers(approved.reference, 'chen')).toEqual({
    ...{ status: 200, events: 200, cancellation: 200, explanation: 200, contract: 200, loan: 200, case: 200 },
    ...{ 'review-request': 409, review: 'not-open', withdrawal: 'no-withdrawal' },
  });
});
