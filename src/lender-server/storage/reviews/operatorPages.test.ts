import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOUR_EYES_MINOR, testJudge } from '../../../lending/applications/testing/testDependencies.js';
import type { Household } from '../../../lending/decision/Applicant.js';
import { digestOf, type Operator } from '../../http/access/operators.js';
import { IDLE_MS, SESSION_MS } from '../../http/operator/session.js';
import { operatorEn } from '../../http/operator/words/en.js';
import { operatorZhCN } from '../../http/operator/words/zh-CN.js';
import { type OpenedLender, openLender } from '../../http/testing/openLender.js';
import { application, pathIn, post } from '../../http/testing/requests.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { type Database, openDatabase } from '../openDatabase.js';
import { setFunds } from '../setFunds.js';
import { migratedDirectory } from '../testing/copyMigrated.js';
import { testSealer } from '../testing/testSealer.js';
import { sqlReviews } from './sqlReviews.js';

const tokens = { ann: 'operator_ann', ben: 'operator_ben' } as const;
type Name = keyof typeof tokens;
const operators: Operator[] = (['ann', 'ben'] as const).map(name => ({ name, tokenSha256: digestOf(tokens[name]) }));

/** So that only people decide. */
const noDebt = { CNY: { recentFinancedMinor: 0, owedMinor: -1e9, monthlyMinor: 0 } };

const household: Household = {
  currency: 'CNY',
  incomeMinor: 12_345_00,
  expensesMinor: null,
  assetsMinor: 0,
  debtMinor: 0,
  installmentsMinor: 0,
  seniority: 3,
  home: 'rent',
  job: 'freelance',
  records: false,
  historyMonths: 8,
};

let database: Database;
let lender: OpenedLender;
let settled: () => Promise<void>;
const known = [...operators];

beforeEach(async () => {
  const { dataDirectory, remove } = await migratedDirectory();
  database = await openDatabase({ dataDirectory });
  await setFunds(database, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
  known.splice(0, known.length, ...operators);
  const { sealer } = testSealer();
  lender = await openLender(
    {
      operators: known,
      reviews: sqlReviews(database, sealer),
      testShoppers: { applicant: () => ({ id: 'slow', household, identified: true }), conduct: () => ({}) },
    },
    {
      books: sqlBooks(database, undefined, sealer),
      judge: question => testJudge({ ...question, history: { ...question.history, exposures: noDebt } }),
    },
  );
  settled = async () => {
    await lender.close();
    await database.close();
    await remove();
  };
});
afterEach(() => settled());

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { origin: lender.url, ...headers },
  body: new URLSearchParams(fields),
  redirect: 'manual',
});
const signIn = async (name: Name) => {
  const answer = await lender.ask('/v1/operator/sign-in', form({ token: ` ${tokens[name]}\n` }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '../operator']);
  return answer.headers.get('set-cookie')!;
};
const cookieOf = async (name: Name) => (await signIn(name)).split(';')[0]!;
const page = async (path: string, cookie = '', headers: Record<string, string> = {}) => {
  const answer = await lender.ask(path, { headers: { cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const KEY = 'key-1';
const waiting = async (amountMinor = application.purchase.amountMinor) => {
  const purchase = { ...application.purchase, amountMinor };
  const answer = await lender.ask('/v1/applications', post({ ...application, purchase }, KEY));
  const decision = await answer.json();
  expect(decision.status).toBe('pending');
  return decision.reference as string;
};
const caseOf = (reference: string) => `/v1/operator/applications/${reference}`;
const acts = async () => {
  const headers = { authorization: `Bearer ${tokens.ann}` };
  const list = (await (await lender.ask('/v1/operator-acts', { headers })).json()).acts;
  return list.map(({ operator, kind }: { operator: string; kind: string }) => `${operator} ${kind}`);
};

describe('The operators’ page', () => {
  it('shows nothing to anybody who has not signed in, and may do nothing but show itself', async () => {
    const reference = await waiting();
    for (const path of ['/v1/operator', '/v1/operator/reviews', caseOf(reference)]) {
      const { status, headers, text } = await page(path);
      expect([status, headers.get('cache-control')]).toEqual([401, 'no-store']);
      expect(text).toContain(operatorEn.signInTitle);
      expect(text).not.toContain(reference);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
    }
    expect(await acts()).toEqual([]);
  });

  it('signs an operator in by a cookie that scripts and other sites cannot use, and that belongs to this page alone', async () => {
    const wrong = await lender.ask('/v1/operator/sign-in', form({ token: 'operator_anne' }));
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await wrong.text()).toContain(operatorEn.wrongToken);
    expect(await signIn('ann')).toMatch(
      /^fenqi-operator=[\w-]+\.\d+\.\d+\.[\w-]{43}; Max-Age=1800; HttpOnly; SameSite=Strict$/,
    );
    expect(await acts()).toEqual(['ann sign-in']);
  });

  it('ends a session after its time, at sign-out, and with the operator’s place in the configuration', async () => {
    const cookie = await cookieOf('ann');
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(200);
    const [name, rest] = cookie.split('=') as [string, string];
    const [ann, since, end, mac] = rest.split('.') as [string, string, string, string];
    const ben = Buffer.from('ben').toString('base64url');
    const forgeries = [
      `${ben}.${since}.${end}.${mac}`,
      `${ann}.${since}.${+end + 1}.${mac}`,
      `${ann}.${+since + 1}.${end}.${mac}`,
      rest.slice(0, -1),
      'x',
    ];
    for (const forged of forgeries)
      expect((await page('/v1/operator/reviews', `${name}=${forged}`)).status, forged).toBe(401);
    const out = await lender.ask('/v1/operator/sign-out', form({}, { cookie }));
    expect([out.status, out.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('Max-Age=0')]);

    known[0] = { name: 'ann', tokenSha256: digestOf('another token') };
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(401);
    known[0] = operators[0]!;
    lender.clock.now += IDLE_MS - 1;
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(200);
    lender.clock.now += 1;
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(401);
  });

  it('prolongs a session by each look at a page, but not by what a page asks for by itself, and no longer than a working day', async () => {
    let cookie = await cookieOf('ann');
    const begun = lender.clock.now;
    const renewed = async (path: string) => (await page(path, cookie)).headers.get('set-cookie')?.split(';')[0] ?? null;
    lender.clock.now += IDLE_MS / 2;
    expect(await renewed('/v1/operator/live')).toBeNull();
    for (; lender.clock.now < begun + SESSION_MS - IDLE_MS / 2; lender.clock.now += IDLE_MS / 2)
      cookie = (await renewed('/v1/operator/reviews')) ?? cookie;
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(200);
    lender.clock.now = begun + SESSION_MS;
    expect((await page('/v1/operator/reviews', cookie)).status).toBe(401);
  });

  it('takes no form that another site sends', async () => {
    const cookie = await cookieOf('ann');
    const reference = await waiting();
    const fields = { verdict: 'decline', reason: 'affordability', note: '' };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }])
      for (const [path, sent] of [
        [caseOf(reference), fields],
        ['/v1/operator/sign-in', { token: tokens.ann }],
        ['/v1/operator/sign-out', {}],
      ] as const)
        expect((await lender.ask(path, form(sent, { cookie, ...headers }))).status).toBe(403);
    expect(await acts()).toEqual(['ann sign-in']);
  });

  it('shows what waits and the facts at the decision, and declines with a reason that the applicant is told', async () => {
    const reference = await waiting();
    const cookie = await cookieOf('ann');
    const list = await page('/v1/operator/reviews', cookie);
    expect(list.text).toContain(`applications/${reference}`);
    expect(list.text).not.toContain('12,345');
    const shown = (await page(caseOf(reference), cookie)).text;
    for (const text of ['CN¥12,345.00', '8 months', operatorEn.jobs.freelance, operatorEn.notStated, '10.0%'])
      expect(shown, text).toContain(text);

    const without = await lender.ask(
      caseOf(reference),
      form({ verdict: 'decline', reason: '', note: '<i>' }, { cookie }),
    );
    const again = await without.text();
    expect(without.status).toBe(409);
    expect(again).toContain(operatorEn.faults['reason-missing']);
    expect(again).toContain('&lt;i&gt;</textarea>');

    const note = 'Phoned twice.\r\nNobody answered.';
    const sent = await lender.ask(
      caseOf(reference),
      form({ verdict: 'decline', reason: 'identity-unverified', note }, { cookie }),
    );
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '../reviews?done=declined']);
    expect((await page('/v1/operator/reviews?done=declined', cookie)).text).toContain(operatorEn.outcomes.declined);
    const told = await (await lender.ask('/v1/applications', { headers: { 'idempotency-key': KEY } })).json();
    expect(told).toMatchObject({ status: 'declined', reasons: ['identity-unverified'] });
    expect((await page(pathIn(told.explainUrl))).text).not.toContain('Phoned');
    expect((await page(caseOf(reference), cookie)).text).toContain('Phoned twice.\nNobody answered.');
    expect(await acts()).toEqual(['ann sign-in', 'ann view', 'ann view', 'ann decline', 'ann view']);
    // Random ids and the clock have any digits.
    const log = lender.lines.join('').replace(/"(time|traceId|requestId)":[^,]+/g, '');
    expect(log).not.toMatch(/12.?345|Phoned|operator_/);
  });

  it('has a second operator approve above the amount, by the page or the API', async () => {
    const reference = await waiting(FOUR_EYES_MINOR + 1);
    const ann = await cookieOf('ann');
    const fields = { verdict: 'approve', reason: 'figures-verified', note: '' };
    const first = await lender.ask(caseOf(reference), form(fields, { cookie: ann }));
    expect(first.headers.get('location')).toBe('../reviews?done=first-approval');
    const mine = (await page(caseOf(reference), ann)).text;
    expect(mine).toContain(operatorEn.youHaveApproved);
    expect(mine).not.toContain('value="approve"');
    const twice = await lender.ask(caseOf(reference), form(fields, { cookie: ann }));
    expect([twice.status, await twice.text()]).toEqual([
      409,
      expect.stringContaining(operatorEn.faults['approved-already']),
    ]);
    const ben = { authorization: `Bearer ${tokens.ben}` };
    const listed = await (await lender.ask('/v1/reviews', { headers: ben })).json();
    expect(listed).toMatchObject({ reviews: [{ reference, approvals: { needed: 2, by: ['ann'] } }], next: null });
    const seen = await (await lender.ask(`/v1/reviews/${reference}`, { headers: ben })).json();
    expect(seen).toMatchObject({ waits: true, score: 0.1, facts: { household: { incomeMinor: 12_345_00 } } });
    const body = { verdict: 'approve', reason: 'explained' };
    const second = await lender.ask(`/v1/applications/${reference}/review`, post(body, undefined, ben));
    expect(await second.json()).toMatchObject({ status: 'approved' });
    expect((await acts()).filter((act: string) => act.endsWith('approve'))).toEqual([
      'ann approve',
      'ben second-approve',
    ]);
    const late = await lender.ask(caseOf(reference), form(fields, { cookie: await cookieOf('ben') }));
    expect(await late.text()).toContain(operatorEn.faults['not-open']);
  });

  it('is written in Chinese, too, with every link and form in that language', async () => {
    const reference = await waiting();
    const cookie = await cookieOf('ann');
    const { text, headers } = await page('/v1/operator/reviews', cookie, { 'accept-language': 'zh-SG,en;q=0.5' });
    expect(headers.get('content-language')).toBe('zh-CN');
    expect(text).toContain(operatorZhCN.waiting(1, false));
    expect(text).toContain(`applications/${reference}?lang=zh-CN`);
    const shown = (await page(`${caseOf(reference)}?lang=zh-CN`, cookie)).text;
    for (const words of ['¥12,345.00', '8 个月', operatorZhCN.facts.incomeMinor, `action="${reference}?lang=zh-CN"`])
      expect(shown).toContain(words);
  });
});
