import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFunds } from '../../lending/funds/FundState.js';
import { forecastOf } from '../../lending/funds/forecastOf.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { CallbackRecord } from '../../protocol/api/callbackRecords.js';
import { type OperationId, routes } from '../../protocol/api/routes.js';
import { secretOf } from './access/applicantPages.js';
import { createLenderApp } from './createLenderApp.js';
import { defaultLimits } from './LenderSettings.js';
import { type MerchantServer, merchantServer } from './testing/merchantServer.js';
import { type OpenedLender, openLender, SHOP } from './testing/openLender.js';
import { application, approve, commitmentTo, post } from './testing/requests.js';

interface Document {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
}

/** What the merchant's server was not told. */
const dead: CallbackRecord = {
  ...{ id: 'evt_1', merchant: 'shop-1', reference: 'app_1', sequence: 1, type: 'decision' },
  ...{ at: '2026-11-23T10:00:00.000Z', state: 'dead', attempts: 12, dueAt: null, failure: 'timed-out', status: null },
};

/** The lender's own money. */
const marks = { low: 1, target: 2, high: 3 };
const rules = { daily: marks, surge: marks, reserve: { low: 0, target: 1, incomeShare: 0.5 }, alertHours: 24 };
const caps = { daily: 2, surge: 2, reserve: 1 };
const alert = { tier: 'daily', level: 'drying', emptyInHours: 2.5, since: 0 } as const;

let lender: OpenedLender;
let document: Document;
let server: MerchantServer;
const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
const ajv = new Ajv2020({ strict: false });
beforeAll(async () => {
  server = await merchantServer({ now: () => clock.now });
  lender = await openLender({
    merchants: [server.merchant],
    now: () => clock.now,
    callbacks: {
      list: async (state, next) => ({ callbacks: state === dead.state && next === '4' ? [dead] : [], next: '5' }),
      replay: async (id, now) =>
        id === dead.id ? { ...dead, state: 'waiting', attempts: 0, dueAt: new Date(now).toISOString() } : null,
    },
    funds: {
      overview: async () => [
        {
          currency: 'CNY',
          plan: rules,
          version: 1,
          since: new Date(0),
          state: openFunds(caps, 7),
          alerts: [alert],
          movements: [],
        },
      ],
      moveCapital: async ({ key, place, ...move }, at) => ({ id: 1, at, from: 'outside', to: place, ...move }),
      forecast: async currency =>
        currency === 'CNY'
          ? forecastOf({
              ...{ today: '2026-11-23', due: [], observed: [], reservedMinor: 5, undelivered: [], deliveryDays: null },
              ...{
                resolved: { lentMinor: 1, releasedMinor: 1 },
                lent: { minor: 0, days: 1 },
                merchantMinor: 0,
                shopperMinor: 0,
              },
            })
          : null,
    },
    keys: async () => ({ keys: [{ kty: 'OKP', kid: 'k', alg: 'EdDSA', use: 'sig', crv: 'Ed25519', x: 'AA' }] }),
  });
  document = await (await lender.ask('/v1/openapi.json')).json();
  ajv.addSchema({ $id: 'document', ...document });
});
afterAll(() => lender.close());

const operator = { authorization: 'Bearer operator-secret' };

/** Sends a request, and checks the answer against the document that the server serves. */
async function checked(
  method: 'get' | 'post',
  path: string,
  query: string,
  init?: RequestInit,
  parts: Record<string, string> = {},
) {
  const address = path.replace(/\{(\w+)\}/g, (_, name) => parts[name]!);
  const answer = await lender.ask(`${address}${query}`, { redirect: 'manual', ...init });
  const said = document.paths[path]?.[method]?.responses[answer.status];
  expect(said, `${method} ${path} answered ${answer.status}`).toBeDefined();
  const type = answer.headers.get('content-type')?.split(';')[0];
  const text = await answer.text();
  const expected = said?.content ? Object.keys(said.content) : [];
  if (text === '') return null;
  if (answer.ok && expected.length === 0) return JSON.parse(text);
  expect(expected).toContain(type);
  if (!type?.includes('json')) return text;
  // References in the document are relative to it.
  const schema = JSON.parse(JSON.stringify(said!.content![type]!.schema).replaceAll('"#/', '"document#/'));
  const validate = ajv.compile(schema);
  expect(validate(JSON.parse(text)), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  return JSON.parse(text);
}

const consolePages = [
  'showOverview',
  'showLiveFigures',
  'showDecisions',
  'showPortfolio',
  'showReviews',
  'showHelp',
  'showCallbacks',
  'showSearch',
  'showFunds',
  'showParameters',
  'showReminders',
  'showLedger',
  'showOperators',
] as const satisfies readonly OperationId[];

describe('The server', () => {
  it('has the routes of the protocol and no others', async () => {
    const registered = new Set(
      createLenderApp({ limits: defaultLimits, publicUrl: () => 'http://localhost' } as never)
        .routes.filter(({ method }) => method === 'GET' || method === 'POST')
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    const known = Object.values(routes).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...registered].sort()).toEqual(known.sort());
    const documented = Object.entries(document.paths).flatMap(([path, each]) =>
      Object.keys(each).map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(known.sort());
  });

  it('answers every call as its document says, from the terms to an installment', async () => {
    const called = new Set<string>();
    const call = (id: keyof typeof routes, query = '', init?: RequestInit, parts?: Record<string, string>) => {
      called.add(id);
      return checked(routes[id].method, routes[id].path, query, init, parts);
    };
    const secret = (about: { reference: string }, key: string) => `?lang=en&secret=${secretOf({ ...about, key })}`;
    const approved = await approve(lender, 'the-key');
    const of = { reference: approved.reference };
    await call('getTerms', '?currency=CNY&amountMinor=299900&day=2026-11-24');
    await call('apply', '', post(application, 'the-key'));
    const byKey = { headers: { 'idempotency-key': 'the-key' } };
    await call('findApplication', '', byKey);
    await call('getApplication', '', byKey, of);
    const committed = await call('commit', '', post(commitmentTo(approved), 'commit'), of);
    const { id } = committed.agreement;
    await call('followApplication', '', byKey, of);
    expect(await call('getAgreement', '', {}, { id })).toEqual(committed.agreement);
    await call('repay', '', post({ installment: 1 }, undefined, operator), { id });
    await call('getLoan', '', {}, { id });
    const signed = async (operation: keyof typeof routes, parts: Record<string, string>, body?: object) => {
      const { method, path } = routes[operation];
      const address = path.replace(/\{(\w+)\}/g, (_, name) => parts[name]!);
      const request = { method: method === 'get' ? 'GET' : 'POST', path: address, body, key: operation } as const;
      return call(operation, '', await server.signed(request), parts);
    };
    const ofLoan = (operation: keyof typeof routes, body: object, key?: string) =>
      call(operation, '', post(body, key, operator), { id });
    const valueDate = '2026-11-23';
    const { version, ...because } = { version: '1', reason: 'Because' };
    const paid = await ofLoan('addPayment', { payment: 'p', amountMinor: 100, valueDate, ...because });
    expect(paid).toMatchObject({ standing: 'repaying', payments: [{}, { payment: 'p', bounced: false }] });
    await ofLoan('addBounce', { payment: 'p', valueDate, ...because });
    await ofLoan('addReturn', { amountMinor: 1, ...because });
    await call('getAccount', '', { headers: operator }, { id });
    await call('listHelp', '', { headers: operator });
    await ofLoan('answerHelp', because);
    await ofLoan('writeOff', because);
    expect(await signed('disburseAgreement', { id }, because)).toMatchObject({ state: 'active' });
    const own = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    await call('showLoan', secret(of, 'the-key'), {}, of);
    await call('showReceipts', secret(of, 'the-key'), {}, of);
    expect(await call('getReceipts', secret(of, 'the-key').replace('lang=en&', ''), {}, of)).toEqual({ receipts: [] });
    expect(await call('getTreeHead')).toMatchObject({ kind: 'ledger-empty' });
    expect(await call('getConsistency', '?first=1&second=2')).toMatchObject({ kind: 'no-such-proof' });
    await call('payNow', secret(of, 'the-key'), own({ amountMinor: '1', settles: 'no', version }), of);
    await call('moveDate', secret(of, 'the-key'), own({ to: valueDate, version }), of);
    await call('askForHelp', secret(of, 'the-key'), own({ wish: 'talk' }), of);
    expect(await signed('getOrder', { order: 'order-1' })).toMatchObject({ state: 'active', agreement: { id } });
    const reason = 'Sold out';
    const refunded = await signed('refundAgreement', { id }, { amountMinor: 100_000, reason });
    expect(refunded).toMatchObject({ state: 'active', amendments: [{ amountMinor: 199_900 }] });
    await ofLoan('giveTime', { from: '2027-01-23', ...because }, 'more-time');
    const [voided, left, withdrawn] = [await agreed('CNY', 'a'), await agreed('EUR', 'b'), await agreed('EUR', 'c')];
    expect((await signed('voidAgreement', { id: voided.id }, { reason })).state).toBe('voided');
    expect((await signed('withdrawFromAgreement', { id: left.id }, { reason })).state).toBe('withdrawn');
    await call('withdraw', secret(withdrawn, 'c'), { method: 'POST' }, withdrawn);
    const second = await approve(lender, 'second');
    const cancelled = await call(
      'cancel',
      '',
      { method: 'POST', headers: { 'idempotency-key': 'second.cancel' } },
      { reference: second.reference },
    );
    expect(cancelled.status).toBe('cancelled');
    await call('explain', secret(of, 'the-key'), {}, of);
    await call('getContract', secret(of, 'the-key'), {}, of);
    await call('getDocument', '', {}, { document: 'privacy' });
    const declined = await declinedApplication();
    await call('askForReview', secret(declined, 'dear'), { method: 'POST' }, declined);
    await call('review', '', post({ verdict: 'decline', reason: 'affordability' }, undefined, operator), declined);
    await call('listReviews', '', { headers: operator });
    await call('getReview', '', { headers: operator }, declined);
    await call('listActs', '?subject=a', { headers: operator });
    expect(await call('getFunds', '', { headers: operator })).toMatchObject({
      funds: [{ cashMinor: 7, tiers: [{ leftMinor: 2, alert: { level: 'drying' } }, { alert: null }, {}] }],
    });
    expect(await call('getRisk', '', { headers: operator })).toMatchObject({ active: { number: 1 } });
    const wanted = { ...{ cutoff: 0.4, reviewFrom: 0.4, offset: 0, starterFactor: 1 }, segmentFactors: {} };
    expect((await call('proposeParameters', '', post(wanted, undefined, operator))).kind).toBe('unsound-parameters');
    const asked = { method: 'POST', headers: operator };
    for (const vote of ['approveParameters', 'declineParameters'] as const)
      expect((await call(vote, '', asked, { id: '1' })).kind).toBe('unknown-proposal');
    expect((await call('activateParameters', '', asked, { number: '7' })).kind).toBe('unknown-parameter-set');
    expect(await call('listReminders', '', { headers: operator })).toEqual({ reminders: [], next: null });
    const capital = { kind: 'capital-in', currency: 'CNY', amountMinor: 5, reason: 'Paid in' };
    expect(await call('moveCapital', '', post(capital, 'capital-1', operator))).toMatchObject({ to: 'cash', id: '1' });
    expect(await call('getForecast', '?currency=CNY', { headers: operator })).toMatchObject({ committed: 0.5 });
    expect((await call('getForecast', '?currency=EUR', { headers: operator })).kind).toBe('unknown-currency');
    const form = (fields: Record<string, string>, cookie = '') => ({
      method: 'POST',
      headers: { origin: lender.url, cookie },
      body: new URLSearchParams(fields),
    });
    await call('signIn', '', form({ token: 'not-a-token' }));
    await call('signIn', '', form({ token: 'operator-secret' }));
    const signedIn = await lender.ask('/v1/operator/sign-in', {
      ...form({ token: 'operator-secret' }),
      redirect: 'manual',
    });
    const cookie = signedIn.headers.get('set-cookie')!;
    await call('showReview', '', { headers: { cookie } }, declined);
    const decline = { verdict: 'decline', reason: '', note: '' };
    await call('reviewByForm', '', form(decline, cookie), declined);
    for (const id of consolePages) await call(id, '', { headers: { cookie } });
    await call('showStory', '', { headers: { cookie } }, declined);
    await call('searchLoans', '', form({ q: 'order-1' }, cookie));
    const sent = (fields: Record<string, string>) => ({ ...form(fields, cookie), redirect: 'manual' as const });
    await call('answerHelpByForm', '', sent({ reason: 'Called back' }), { id: 'nobody' });
    await call('replayCallbackByForm', '', sent({}), { id: 'nobody' });
    await call('decideOnParameters', '', sent({ act: 'approve' }), { id: '1' });
    await call('changeRoles', '', sent({ operator: 'nobody' }), { name: 'nobody' });
    await call('signOut', '', form({}, cookie));
    const { callbacks, next } = await call('listCallbacks', '?after=4', { headers: operator });
    expect([callbacks, next]).toEqual([[dead], '5']);
    const replayed = await call('replayCallback', '', { method: 'POST', headers: operator }, { id: dead.id });
    expect(replayed).toMatchObject({ id: dead.id, state: 'waiting' });
    for (const open of ['getKeys', 'getHealth', 'getReadiness', 'getOpenApi'] as const) await call(open);
    expect([...called].sort()).toEqual(Object.keys(routes).sort());
  }, 60_000);

  it('refuses as its document says', async () => {
    await checked('get', '/v1/terms', '?currency=XXX');
    await checked('get', '/v1/terms', '');
    await checked('get', '/v1/terms', '?currency=CNY&merchant=nobody');
    await checked('post', '/v1/applications', '', post(application));
    await checked('post', '/v1/applications', '', post('[]', 'k'));
    await checked('post', '/v1/applications', '', post(application, 'k', { 'content-type': 'text/plain' }));
    await checked('get', '/v1/applications/{reference}', '', {}, { reference: 'nobody' });
    await checked('get', '/v1/agreements/{id}', '', {}, { id: 'nobody' });
    await checked('get', '/v1/callbacks', '');
    await checked('post', '/v1/callbacks/{id}/replay', '', { method: 'POST', headers: operator }, { id: 'nobody' });
    await checked(
      'post',
      '/v1/applications/{reference}/review',
      '',
      post({ verdict: 'approve', reason: 'explained' }),
      {
        reference: 'nobody',
      },
    );
  });

  /** An agreement about an order of its own. Under the law that goes with the euro, the shopper may withdraw. */
  async function agreed(currency: string, order: string): Promise<{ id: string; reference: string }> {
    const purchase = { ...application.purchase, currency, order };
    const request = { ...application, purchase, termsId: defaultTermSheet(currency).id };
    const approved = await checked('post', '/v1/applications', '', post(request, order));
    const commitment = post(commitmentTo(approved, request), `commit ${order}`);
    return (await checked('post', '/v1/applications/{reference}/commitment', '', commitment, approved)).agreement;
  }

  /** The judge of the test dependencies lends nobody more than CNY 5,000. */
  async function declinedApplication(): Promise<{ reference: string }> {
    const dear = { ...application, purchase: { amountMinor: 900_000, currency: 'CNY' } };
    const decision = await checked('post', '/v1/applications', '', post(dear, 'dear'));
    expect(decision.status).toBe('declined');
    return decision;
  }
});

describe('Terms', () => {
  it('come with a strong ETag, and as 304 where the page has them already', async () => {
    const first = await lender.ask('/v1/terms?currency=CNY', { headers: { origin: SHOP } });
    const sameAgain = ['cache-control', 'vary', 'access-control-expose-headers', 'content-security-policy'];
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[\w-]+"$/);
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await lender.ask('/v1/terms?currency=CNY', { headers: { 'if-none-match': known, origin: SHOP } });
      expect([again.status, await again.text()], known).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      // A page may read all of it, as it may read the first answer.
      for (const name of sameAgain) expect(again.headers.get(name), name).toBe(first.headers.get(name));
      expect(again.headers.get('access-control-allow-origin')).toBe(SHOP);
      expect(again.headers.get('fenqi-request-id')).toBeTruthy();
      expect(again.headers.get('ratelimit')).toBeTruthy();
    }
    const other = await lender.ask('/v1/terms?currency=USD', { headers: { 'if-none-match': tag } });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(tag);
  });
});

describe('The operator’s calls', () => {
  it.each([
    ['a caller without a token', {}],
    ['a caller with another token', { authorization: 'Bearer operator-secreu' }],
    ['a caller with a part of the token', { authorization: 'Bearer operator' }],
    ['a caller with another scheme', { authorization: 'Basic operator-secret' }],
  ])('are closed to %s', async (_, headers) => {
    const { reference } = await approve(lender);
    const answer = await lender.ask(
      `/v1/applications/${reference}/review`,
      post({ verdict: 'decline', reason: 'affordability' }, undefined, headers as Record<string, string>),
    );
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('are closed to everybody where the lender has no token', async () => {
    const closed = await openLender({ operators: [] });
    for (const authorization of ['Bearer ', 'Bearer null', 'Bearer x']) {
      const answer = await closed.ask(
        '/v1/applications/a/review',
        post({ verdict: 'decline', reason: 'affordability' }, undefined, { authorization }),
      );
      expect(answer.status).toBe(401);
    }
    await closed.close();
  });
});
