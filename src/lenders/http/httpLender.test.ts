import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { type ProblemKind, problemKinds, problems } from '../../protocol/api/problems.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { CallOptions, LenderAdapter } from '../LenderAdapter.js';
import type { LenderError, LenderErrorKind } from '../LenderError.js';
import {
  answer,
  broken,
  half,
  plain,
  problem,
  type Reply,
  type ScriptedServer,
  scriptedServer,
  silent,
  stalled,
} from '../testing/scriptedServer.js';
import { type HttpLenderOptions, httpLender } from './httpLender.js';
import { MOST_BYTES } from './readBody.js';

const request: ApplicationRequest = {
  purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
  choice: { planId: '6-annuity' },
  termsId: 'default-1-CNY',
  day: '2026-11-24',
  applicant: 'test_best',
  locale: 'en',
};
const { purchase, choice, day } = request;
const reviewed = { financedMinor: 1, financeChargeMinor: 0, totalMinor: 1, apr: '0.00', installments: [] };
const commitment: CommitRequest = { reference: 'r-1', purchase, choice, day, reviewed };
const sheet = defaultTermSheet('CNY');
const pending = { status: 'pending', reference: 'r-1', pollAfterMs: 1_000 };
const expired = { status: 'expired', reference: 'r-1' };
const cancelled = { status: 'cancelled', reference: 'r-1' };
const approved = {
  status: 'approved',
  reference: 'r-1',
  choice,
  terms: sheet.plans[0],
  limitMinor: 1,
  expiresAt: '2026-11-24T12:00:00Z',
};
const unknown = problem(404, 'unknown-application');

let server: ScriptedServer;
beforeAll(async () => {
  server = await scriptedServer();
});
afterAll(() => server.close());
/** How many requests arrived before the present test. */
let before = 0;
beforeEach(() => {
  before = server.arrived.length;
});
afterEach(() => vi.restoreAllMocks());
const arrived = () => server.arrived.slice(before);
const trail = () => arrived().map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`);

const open = (over: Partial<HttpLenderOptions> = {}) =>
  httpLender({ url: `${server.url}?merchant=shop-1`, retry: { delayMs: 2 }, ...over });
const call = (over: Partial<CallOptions> = {}) => ({
  signal: new AbortController().signal,
  timeoutMs: 5_000,
  idempotencyKey: 'key-1',
  ...over,
});
const apply = (over: Partial<CallOptions> = {}) => open().apply(request, call(over));
const commit = (over: Partial<CallOptions> = {}) => open().commit(commitment, call(over));
/** A wait of exactly `ms` lasts until the test calls the function that this resolves to. Other waits are real. */
function holdWait(ms: number): Promise<() => void> {
  const { setTimeout: start } = globalThis;
  return new Promise(resolve => {
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, after?: number) => {
      if (after !== ms) return start(run, after);
      resolve(run);
      return start(() => {});
    }) as typeof setTimeout);
  });
}
const failure = (of: Promise<unknown>): Promise<LenderError> =>
  of.then(
    value => expect.unreachable(`answered ${JSON.stringify(value)}`),
    error => error,
  );

describe('a request of the HTTP lender', () => {
  it('goes to the address of its call, with the query of the lender’s own URL', async () => {
    server.play(answer(sheet), answer(pending), answer(pending), answer(pending), answer(expired), answer(cancelled));
    const lender = open();
    expect(await lender.terms({ purchase, day }, call())).toEqual(sheet);
    expect(await lender.apply(request, call())).toEqual(pending);
    await lender.status({ reference: 'r/1' }, call());
    // Where both are known, by the key: the lender then knows that it is the page that applied.
    await lender.status({ reference: 'r/1', idempotencyKey: 'key 1' }, call());
    expect(await lender.commit(commitment, call())).toEqual(expired);
    expect(await lender.cancel('r-1', call())).toEqual(cancelled);
    expect(arrived().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v1/terms?merchant=shop-1&currency=CNY&amountMinor=299900&day=2026-11-24',
      'POST /v1/applications?merchant=shop-1',
      'GET /v1/applications/r%2F1?merchant=shop-1',
      'GET /v1/applications?merchant=shop-1',
      'POST /v1/applications/r-1/commitment?merchant=shop-1',
      'POST /v1/applications/r-1/cancellation?merchant=shop-1',
    ]);
    const [, applied, asked, found, committed, calledOff] = arrived();
    expect(JSON.parse(applied!.body)).toEqual(request);
    expect(JSON.parse(committed!.body)).toEqual(commitment);
    expect(calledOff!.body).toBe('');
    for (const { headers } of [applied!, committed!, calledOff!]) expect(headers['idempotency-key']).toBe('key-1');
    expect(applied!.headers['content-type']).toBe('application/json');
    expect(applied!.headers.accept).toContain('application/json');
    expect(asked!.headers['idempotency-key']).toBeUndefined();
    expect(found!.headers['idempotency-key']).toBe('key 1');
  });

  it('carries no cookie and follows no redirect', async () => {
    let init: RequestInit | undefined;
    const seen = async (given: Request) => {
      init = { credentials: given.credentials, redirect: given.redirect };
      return Response.json(pending);
    };
    await open({ fetch: seen }).apply(request, call());
    expect(init).toEqual({ credentials: 'omit', redirect: 'manual' });
  });

  it('is a new one in each attempt, whatever the shop’s own fetch did to the one before', async () => {
    const sent: (string | null)[] = [];
    const signing = async ({ headers }: Request) => {
      headers.append('authorization', 'Bearer shop');
      sent.push(headers.get('authorization'));
      return sent.length === 1 ? new Response(null, { status: 503 }) : Response.json(pending);
    };
    await open({ fetch: signing }).status({ reference: 'r-1' }, call());
    expect(sent).toEqual(['Bearer shop', 'Bearer shop']);
  });

  it.each(['', 'ключ', 'a\nb', 'x'.repeat(256)])(
    'is not sent under the key %j, because a header cannot carry it',
    async key => {
      const error = await failure(open().apply(request, { ...call(), idempotencyKey: key }));
      expect([error.kind, error.outcomeUnknown, arrived()]).toEqual(['rejected', false, []]);
    },
  );

  it('is not sent before a call is made, and the URL is checked when the lender is made', () => {
    expect(() => httpLender({ url: 'http://lender.example' })).toThrow(/needs https/);
    expect(open().name).toBe('127.0.0.1');
    expect(httpLender({ url: 'https://lender.example/?merchant=a#Bank' })).toMatchObject({
      id: 'https://lender.example/?merchant=a',
      name: 'Bank',
      capabilities: { cancel: true, personReview: false },
    });
    expect(httpLender({ url: 'https://lender.example', id: 'a', name: 'A' })).toMatchObject({ id: 'a', name: 'A' });
    expect(arrived()).toEqual([]);
  });
});

describe('terms over HTTP', () => {
  const terms = (lender = open()) => lender.terms({ purchase, day }, call());

  it('are asked for again with their ETag, and the kept ones are used while it holds', async () => {
    const lender = open();
    server.play(
      answer(sheet, { headers: { etag: '"v1"' } }),
      plain(304, '', '', { etag: '"v1"' }),
      answer({ ...sheet, id: 'v2' }, { headers: { etag: '"v2"' } }),
      plain(304, '', '', { etag: '"v2"' }),
    );
    const ids = [];
    for (let n = 0; n < 4; n++) ids.push((await terms(lender)).id);
    expect(ids).toEqual([sheet.id, sheet.id, 'v2', 'v2']);
    expect(arrived().map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"', '"v1"', '"v2"']);
  });

  it('are kept for each currency separately, and only where they have an ETag', async () => {
    const lender = open();
    const yen = { purchase: { amountMinor: 30_000, currency: 'JPY' }, day };
    server.play(answer(sheet, { headers: { etag: '"v1"' } }), answer(defaultTermSheet('JPY')));
    await terms(lender);
    await lender.terms(yen, call());
    await lender.terms(yen, call());
    expect(arrived().map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined]);
  });

  it('are kept for each amount and day separately, because an ETag belongs to one address', async () => {
    const lender = open();
    const first = { purchase, day };
    const others = [
      { purchase: { ...purchase, amountMinor: 600_000 }, day },
      { purchase, day: '2026-11-25' },
    ];
    server.play(...[0, 1, 2, 3].map(n => answer({ ...sheet, id: `${n}` }, { headers: { etag: '"v1"' } })));
    for (const each of [first, ...others, first]) await lender.terms(each, call());
    expect(arrived().map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined, '"v1"']);
  });

  it('that break a rule are malformed, and the field is named', async () => {
    server.play(answer({ ...sheet, plans: [{ ...sheet.plans[0], count: 'six' }] }));
    const error = await failure(terms());
    expect(error.kind).toBe('malformed');
    expect(error.message).toMatch(/plans\[?\.?0/);
    expect(error.message).not.toContain('six');
  });

  it('are malformed where a 304 answers a request without an ETag', async () => {
    server.play(plain(304, '', ''));
    expect(await failure(terms())).toMatchObject({ kind: 'malformed' });
  });
});

describe('what the lender says of itself with its terms', () => {
  const identity = {
    name: { en: 'Bank', 'zh-CN': '银行' },
    logo: 'data:image/svg+xml,x',
    documents: { privacy: { en: 'https://bank.example/privacy' } },
  };
  const ask = async (lender: LenderAdapter, told: object) => {
    server.play(answer({ ...sheet, lender: told }));
    return lender.terms({ purchase, day }, call());
  };

  it('is in the adapter when the terms resolve, and not in the sheet', async () => {
    const lender = httpLender({ url: `${server.url}#Until%20then` });
    expect(lender.name).toBe('Until then');
    expect(await ask(lender, identity)).toEqual(sheet);
    expect(lender).toMatchObject(identity);
    expect(arrived()).toHaveLength(1);
  });

  it.each([true, false, undefined, 'yes'])('has a person who reviews only if the lender says so: %s', async told => {
    const lender = open();
    await ask(lender, { ...identity, personReview: told });
    expect(lender.capabilities).toEqual({ cancel: true, personReview: told === true });
  });

  it('does not replace a name that the page’s own code gives', async () => {
    const lender = open({ name: 'Ours' });
    await ask(lender, identity);
    expect(lender).toMatchObject({ name: 'Ours', logo: identity.logo });
  });

  it('is told once, and what a page may not show is left out with one warning each while the terms hold', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const lender = open();
    for (let n = 0; n < 2; n++)
      expect(await ask(lender, { ...identity, name: 7, logo: 'javascript:0' })).toEqual(sheet);
    expect([lender.name, lender.logo, lender.documents]).toEqual(['127.0.0.1', undefined, identity.documents]);
    expect(warned.mock.calls.flat()).toEqual([
      'Fenqi: lender name must be a short text',
      'Fenqi: lender logo must be an https URL or data:image/',
    ]);
  });
});

describe('the link to the contract', () => {
  it.each(['', 'https://elsewhere.example/contract'])(
    'is kept only where it leads to the lender: %j',
    async elsewhere => {
      const contractUrl = elsewhere || `${server.url}/v1/applications/r-1/contract`;
      server.play(answer({ ...approved, contractUrl }));
      const decision = await open().status({ reference: 'r-1' }, call());
      expect(decision).toEqual(elsewhere ? approved : { ...approved, contractUrl });
    },
  );
});

describe('the link to the page that explains a decline', () => {
  const explained = async (explainUrl: string) => {
    server.play(answer({ status: 'declined', reference: 'r-1', reasons: [], alternatives: [], explainUrl }));
    return open().status({ reference: 'r-1' }, call());
  };

  it('is kept where it leads to the lender', async () => {
    const explainUrl = `${server.url}/v1/applications/r-1/explanation`;
    expect(await explained(explainUrl)).toMatchObject({ explainUrl });
  });

  it.each([
    'https://elsewhere.example/why',
    'http://127.0.0.1:1/why',
    'http://127.0.0.1@elsewhere.example/',
    'https://[/why',
  ])('is left out where it leads elsewhere, and the decline stands: %s', async elsewhere => {
    expect(await explained(elsewhere)).toEqual({
      status: 'declined',
      reference: 'r-1',
      reasons: [],
      alternatives: [],
    });
  });
});

describe('the status of an application over HTTP', () => {
  it('is null where the lender says that it does not know the application', async () => {
    server.play(unknown);
    expect(await open().status({ reference: 'r-1' }, call())).toBeNull();
    expect(await open().status({ idempotencyKey: 'key-1' }, call())).toBeNull();
  });

  it.each<[string, Reply]>([
    ['a 404 that does not come from the lender', plain(404, 'text/html', '<h1>Not found</h1>')],
    ['a 404 in plain JSON', answer({ kind: 'unknown-application', detail: '' }, { status: 404 })],
    ['a problem about the address', problem(404, 'not-found')],
  ])('is malformed, not null, after %s', async (_, reply) => {
    server.play(reply);
    const error = await failure(open().status({ reference: 'r-1' }, call()));
    expect(error.kind).toBe('malformed');
    expect(error.message).toContain('404');
  });
});

describe('an answer that cannot be used is malformed, and the error says what was wrong and repeats no value:', () => {
  it.each<[string, Reply, RegExp]>([
    ['plain text instead of JSON', plain(200, 'application/json', 'MsWang'), /not JSON/],
    ['an empty body', plain(200, 'application/json', ''), /not JSON/],
    ['a 204', plain(204, '', ''), /not application\/json/],
    ['JSON that is cut off', plain(200, 'application/json', '{"status":"pending","reference":"MsWa'), /not JSON/],
    ['HTML from a proxy', plain(200, 'text/html', '<p>MsWang, log in'), /not application\/json/],
    ['no content type', plain(200, '', JSON.stringify(pending)), /not application\/json/],
    ['another type', answer(pending, { type: 'application/json-seq' }), /not application\/json/],
    ['another shape', answer({ ...pending, pollAfterMs: 'MsWang' }), /pollAfterMs must be 1\.\.\d+/],
    ['an unknown status', answer({ status: 'MsWang' }), /status must be approved\|pending/],
    ['null', answer(null), /status must be approved\|pending/],
    ['a body that is too large', answer({ ...pending, more: 'MsWang'.repeat(MOST_BYTES / 6) }), /over 262144 bytes/],
    ['a redirect', plain(307, '', '', { location: '/MsWang' }), /redirect/],
    ['a permanent redirect', plain(301, '', '', { location: 'https://MsWang.example/' }), /redirect/],
    ['a refusal that does not come from the lender', plain(403, 'text/html', '<h1>MsWang'), /403/],
    ['a problem without a kind', plain(422, 'application/problem+json', '{"detail":"MsWang"}'), /422/],
    ['a problem that is only a text', plain(422, 'application/problem+json', '"MsWang"'), /422/],
  ])('%s', async (_, reply, said) => {
    server.play(reply);
    const error = await failure(apply());
    expect(error).toMatchObject({ name: 'LenderError', kind: 'malformed', outcomeUnknown: true });
    expect(error.message).toMatch(said);
    expect(error.message).toContain('apply');
    expect(`${error.message} ${error.cause ?? ''}`).not.toContain('MsWang');
    expect(trail()).toEqual(['POST /v1/applications']);
  });

  it('reads an answer of the largest size, whose content type has parameters', async () => {
    const empty = JSON.stringify({ ...pending, more: '' }).length;
    const reply = { ...pending, more: 'x'.repeat(MOST_BYTES - empty) };
    server.play(answer(reply, { type: 'Application/JSON; charset=utf-8' }));
    expect(await apply()).toEqual(pending);
  });
});

describe('a problem that the lender answers', () => {
  const expected: Record<ProblemKind, LenderErrorKind> = {
    'malformed-request': 'rejected',
    'key-missing': 'rejected',
    'operator-only': 'rejected',
    'not-permitted': 'rejected',
    'merchant-only': 'rejected',
    'unknown-merchant': 'rejected',
    'origin-not-allowed': 'rejected',
    'not-found': 'malformed',
    'method-not-allowed': 'malformed',
    'body-too-large': 'rejected',
    'unsupported-media-type': 'rejected',
    'unknown-applicant': 'rejected',
    'other-purchase': 'rejected',
    'other-applicant': 'rejected',
    'token-used-up': 'rejected',
    'unknown-application': 'rejected',
    'erased-application': 'rejected',
    'unknown-agreement': 'rejected',
    'unknown-order': 'rejected',
    'unknown-callback': 'rejected',
    'key-in-flight': 'conflict',
    'key-reused': 'conflict',
    'stale-terms': 'stale-terms',
    'unknown-plan': 'rejected',
    'unknown-currency': 'rejected',
    'unknown-day': 'rejected',
    'figures-differ': 'rejected',
    'not-what-was-approved': 'rejected',
    'already-financed': 'already-financed',
    'ledger-empty': 'rejected',
    'no-such-proof': 'rejected',
    'review-too-late': 'rejected',
    'approved-already': 'rejected',
    'not-open': 'rejected',
    'loan-ended': 'rejected',
    'refund-too-large': 'rejected',
    'no-withdrawal': 'rejected',
    'unknown-installment': 'rejected',
    'unknown-payment': 'rejected',
    'payment-reused': 'rejected',
    'nothing-owed': 'rejected',
    'nothing-to-return': 'rejected',
    'not-disbursed': 'rejected',
    'date-not-movable': 'rejected',
    'payment-failed': 'rejected',
    'payment-pending': 'rejected',
    'unknown-proposal': 'rejected',
    'unknown-parameter-set': 'rejected',
    'proposal-closed': 'rejected',
    'active-already': 'rejected',
    'unsound-parameters': 'rejected',
    'no-funds': 'rejected',
    'caps-only': 'rejected',
    'rate-limited': 'rate-limited',
    'internal-error': 'unavailable',
    unavailable: 'unavailable',
  };

  it.each(problemKinds)('%s becomes an error of its kind, with its sentence and the id of the request', async kind => {
    server.play(problem(problems[kind].status, kind, { 'fenqi-request-id': 'req-7' }));
    const error = await failure(apply({ once: true }));
    expect(error.kind).toBe(expected[kind]);
    expect(error.message).toContain(`Mend what is ${kind}.`);
    expect(error.requestId).toBe('req-7');
    expect(error.outcomeUnknown).toBe(['key-in-flight', 'internal-error', 'unavailable'].includes(kind));
  });

  it('of a kind that is not known yet counts as a refusal of the request', async () => {
    server.play(problem(422, 'moon-phase'));
    expect(await failure(apply())).toMatchObject({ kind: 'rejected', outcomeUnknown: false });
    server.play(problem(422, 'constructor'));
    expect(await failure(apply())).toMatchObject({ kind: 'rejected' });
  });

  it('is shortened in the error’s message', async () => {
    const long = { kind: 'unknown-plan', detail: 'x'.repeat(10_000) };
    server.play(answer(long, { status: 422, type: 'application/problem+json' }));
    expect((await failure(apply())).message.length).toBeLessThan(400);
  });
});

describe('a failure that may pass by itself', () => {
  it.each<[string, Reply]>([
    ['a key that is being answered', problem(409, 'key-in-flight', { 'retry-after': '0' })],
    ['too many requests', problem(429, 'rate-limited', { 'retry-after': '0' })],
    ['a lender that is away', problem(503, 'unavailable')],
    ['a proxy whose lender is away', plain(502, 'text/html', '<h1>Bad gateway')],
    ['a proxy that limits requests', plain(429, 'text/html', 'slow down')],
    ['a broken connection', broken],
    ['a body that breaks off', half(pending)],
  ])('%s: the request is repeated, and the second answer counts', async (_, reply) => {
    server.play(reply, answer(pending));
    expect(await open().status({ reference: 'r-1' }, call())).toEqual(pending);
    expect(arrived()).toHaveLength(2);
    server.play(reply, reply, answer(sheet));
    expect(await open().terms({ purchase, day }, call())).toEqual(sheet);
  });

  it('is reported after three attempts, or after as many as the merchant says', async () => {
    server.play(problem(503, 'unavailable'));
    const lender = (attempts?: number) => open({ retry: { delayMs: 1, ...(attempts && { attempts }) } });
    for (const attempts of [undefined, 1, 5]) {
      before = server.arrived.length;
      await failure(lender(attempts).status({ reference: 'r-1' }, call()));
      expect(arrived()).toHaveLength(attempts ?? 3);
    }
  });

  it('is reported at once to a caller that asks for one attempt', async () => {
    server.play(broken);
    const error = await failure(apply({ once: true }));
    expect(error).toMatchObject({ kind: 'network', outcomeUnknown: true });
    expect(arrived()).toHaveLength(1);
  });

  it.each(['key-reused', 'figures-differ', 'unknown-plan', 'origin-not-allowed'] as const)(
    'is not the problem %s: the request is not repeated',
    async kind => {
      server.play(problem(problems[kind].status, kind));
      await failure(commit());
      expect(arrived()).toHaveLength(1);
    },
  );

  it('is followed by the wait that the lender asks for', async () => {
    server.play(problem(429, 'rate-limited', { 'retry-after': '1' }), answer(pending));
    const wait = holdWait(1_000);
    const answered = apply();
    const end = await wait;
    expect(arrived()).toHaveLength(1);
    end();
    expect(await answered).toEqual(pending);
    expect(arrived()).toHaveLength(2);
  });

  it('is reported at once where the wait would outlast the call, and a Retry-After that makes no sense is ignored', async () => {
    server.play(problem(503, 'unavailable', { 'retry-after': 'tomorrow' }), unknown, answer(pending));
    expect(await apply()).toEqual(pending);
    server.play(problem(503, 'unavailable', { 'retry-after': '999999999' }));
    before = server.arrived.length;
    const error = await failure(apply());
    expect(error).toMatchObject({ kind: 'unavailable', retryAfterMs: 60_000 });
    expect(arrived()).toHaveLength(1);
  });
});

describe('a change whose answer was lost', () => {
  const lost: [string, Reply][] = [
    ['a broken connection', broken],
    ['a body that breaks off', half(approved)],
    ['a failure inside', problem(500, 'internal-error')],
    ['a proxy that gave up', plain(504, 'text/html', '')],
    ['a key that is being answered', problem(409, 'key-in-flight', { 'retry-after': '0' })],
  ];

  it.each(lost)('is looked up by its key after %s, and not sent again where it had arrived', async (_, reply) => {
    server.play(reply, answer(approved));
    expect(await apply()).toEqual(approved);
    expect(trail()).toEqual(['POST /v1/applications', 'GET /v1/applications']);
  });

  it.each(lost)(
    'is sent again after %s where it had not arrived, under the same key with the same bytes',
    async (_, reply) => {
      server.play(reply, unknown, answer(approved));
      expect(await apply()).toEqual(approved);
      expect(trail()).toEqual(['POST /v1/applications', 'GET /v1/applications', 'POST /v1/applications']);
      const [first, , second] = arrived();
      expect([second!.headers['idempotency-key'], second!.body]).toEqual([
        first!.headers['idempotency-key'],
        first!.body,
      ]);
    },
  );

  it.each(lost)('is looked up by its reference after %s, if it is a commitment', async (_, reply) => {
    server.play(reply, answer(expired));
    expect(await commit()).toEqual(expired);
    expect(trail()).toEqual(['POST /v1/applications/r-1/commitment', 'GET /v1/applications/r-1']);
  });

  it.each(lost)(
    'is sent again after %s only where the approval still stands, if it is a commitment',
    async (_, reply) => {
      server.play(reply, answer(approved), answer(expired));
      expect(await commit()).toEqual(expired);
      expect(trail().at(-1)).toBe('POST /v1/applications/r-1/commitment');
    },
  );

  it('is looked up as well, if it is a cancellation', async () => {
    server.play(broken, answer(cancelled));
    expect(await open().cancel('r-1', call())).toEqual(cancelled);
    server.play(broken, answer(approved), answer(cancelled));
    expect(await open().cancel('r-1', call())).toEqual(cancelled);
    expect(trail().slice(2)).toEqual([
      'POST /v1/applications/r-1/cancellation',
      'GET /v1/applications/r-1',
      'POST /v1/applications/r-1/cancellation',
    ]);
    // Some lenders tell nobody else.
    for (const { headers } of arrived()) expect(headers['idempotency-key']).toBe('key-1');
  });

  it('is not sent again while the lender does not say what became of it, and its outcome stays unknown', async () => {
    server.play(broken, broken, problem(429, 'rate-limited', { 'retry-after': '0' }));
    const error = await failure(apply());
    expect(error).toMatchObject({ kind: 'rate-limited', outcomeUnknown: true });
    expect(trail()).toEqual(['POST /v1/applications', 'GET /v1/applications', 'GET /v1/applications']);
  });

  it.each([
    ['the page no longer belongs to the merchant', problem(403, 'origin-not-allowed')],
    ['the reference is malformed', problem(400, 'malformed-request')],
  ])('has an unknown outcome where the lender refuses to look it up: %s', async (_, refusal) => {
    server.play(broken, refusal);
    expect(await failure(commit())).toMatchObject({ kind: 'rejected', outcomeUnknown: true });
    server.play(broken, refusal);
    expect(await failure(apply())).toMatchObject({ kind: 'rejected', outcomeUnknown: true });
    server.play(broken, refusal);
    expect(await failure(open().cancel('r-1', call()))).toMatchObject({ kind: 'rejected', outcomeUnknown: true });
  });

  it('has a known outcome once the lender refuses the change itself', async () => {
    server.play(broken, unknown, problem(422, 'unknown-plan'));
    expect(await failure(apply())).toMatchObject({ kind: 'rejected', outcomeUnknown: false });
    server.play(broken, unknown, problem(409, 'already-financed'));
    expect(await failure(commit())).toMatchObject({ kind: 'already-financed', outcomeUnknown: false });
  });
});

describe('the time of a call', () => {
  it.each<[string, Reply]>([
    ['no answer', silent],
    ['headers and no body', stalled],
  ])('is over after %s, and the outcome is unknown', async (_, reply) => {
    server.play(reply);
    const error = await failure(apply({ timeoutMs: 60 }));
    expect(error).toMatchObject({ kind: 'timeout', outcomeUnknown: true });
    expect(error.message).toBe('The lender did not answer apply within 0.06 s.');
  });

  it('is shared by all its attempts', async () => {
    const limit = holdWait(9_000);
    server.play(broken, async () => (await limit)());
    expect(await failure(apply({ timeoutMs: 9_000 }))).toMatchObject({ kind: 'timeout', outcomeUnknown: true });
    expect(arrived()).toHaveLength(2);
  });

  it.each<[string, Reply]>([
    ['no answer', silent],
    ['headers and no body', stalled],
  ])('is over after %s even where a garbage collection made Node forget the request’s signal', async (_, reply) => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    let beat: ReturnType<typeof setInterval> | undefined;
    server.play((...given) => {
      reply(...given);
      beat = setInterval(collectGarbage, 10);
    });
    const error = await failure(apply({ timeoutMs: 200 }));
    clearInterval(beat);
    expect(error).toMatchObject({ kind: 'timeout', outcomeUnknown: true });
  });

  it('can be endless', async () => {
    server.play(answer(pending));
    expect(await apply({ timeoutMs: Number.POSITIVE_INFINITY })).toEqual(pending);
  });
});

describe('the signal of a call', () => {
  it('that is aborted before anything is sent leaves nothing unknown', async () => {
    const error = await failure(apply({ signal: AbortSignal.abort() }));
    expect([error.kind, error.outcomeUnknown, arrived()]).toEqual(['aborted', false, []]);
  });

  it.each<[string, Reply]>([
    ['an answer', silent],
    ['a body', stalled],
  ])('ends the wait for %s, and the request too', async (_, reply) => {
    const controller = new AbortController();
    const gone = new Promise<void>(resolve => {
      server.play((response, known) => {
        response.on('close', resolve);
        reply(response, known);
        if (reply === silent) controller.abort();
      });
    });
    const sending = async (sent: Request) => {
      const response = await fetch(sent);
      // Now the headers are here, and the call waits for the body.
      setImmediate(() => controller.abort());
      return response;
    };
    const lender = open({ fetch: sending });
    expect(await failure(lender.apply(request, call({ signal: controller.signal })))).toMatchObject({
      kind: 'aborted',
      outcomeUnknown: true,
    });
    await gone;
    expect(arrived()).toHaveLength(1);
  });

  it('ends the wait between two attempts', async () => {
    const controller = new AbortController();
    server.play(problem(429, 'rate-limited', { 'retry-after': '3' }));
    const waiting = holdWait(3_000);
    const failed = failure(apply({ signal: controller.signal }));
    await waiting;
    controller.abort();
    const error = await failed;
    expect([error.kind, error.outcomeUnknown]).toEqual(['aborted', false]);
  });
});
