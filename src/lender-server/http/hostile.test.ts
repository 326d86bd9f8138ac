import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../protocol/api/problems.js';
import { routes } from '../../protocol/api/routes.js';
import { type OpenedLender, openLender } from './testing/openLender.js';
import { application, approve, commitmentTo, post } from './testing/requests.js';

let lender: OpenedLender;
beforeAll(async () => {
  lender = await openLender();
});
afterAll(() => lender.close());

const applyWith = async (body: string | Uint8Array) => {
  const answer = await lender.ask('/v1/applications', { ...post('', crypto.randomUUID()), body: body as string });
  return { status: answer.status, problem: await answer.json() };
};
const withField = (field: string) => JSON.stringify(application).replace('{', `{${field},`);

describe('A wrong body', () => {
  it.each([
    ['is empty', ''],
    ['is cut off', '{"purchase":'],
    ['is not an object', '[]'],
    ['opens many brackets and closes none', '['.repeat(40_000)],
    ['has a field __proto__', withField('"__proto__":{"admin":true}')],
    ['has an escaped __proto__', withField('"\\u005f_proto__":{}')],
    ['has a field constructor inside', withField('"x":{"constructor":{"prototype":{}}}')],
    ['has a NUL in a text', withField('"applicant":"a\\u0000b"')],
    ['has half a character', withField('"applicant":"\\ud800"')],
    [
      'has an amount that is not a whole number',
      JSON.stringify({ ...application, purchase: { amountMinor: 1.5, currency: 'CNY' } }),
    ],
    [
      'has an amount that no number can hold',
      withField('"purchase":{"amountMinor":1e400,"currency":"CNY"}').replace(
        /,"purchase":\{"amountMinor":299900.*?\}/,
        '',
      ),
    ],
  ])('is answered 400 because it %s', async (_, body) => {
    const { status, problem } = await applyWith(body);
    expect([status, problem.kind]).toEqual([400, 'malformed-request']);
  });

  it.each([
    ['lists', '['.repeat(32_000) + ']'.repeat(32_000)],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('is answered 400 because it is whole JSON of %s nested thousands of levels deep', async (_, body) => {
    const detail = 'The body is nested deeper than 32 levels.';
    expect((await applyWith(body)).problem).toMatchObject({ status: 400, kind: 'malformed-request', detail });
  });

  it('is answered 400 because it is not UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...application, locale: 'é' }), 'latin1');
    expect((await applyWith(bytes)).problem).toMatchObject({ status: 400, detail: 'The body is not UTF-8.' });
  });

  it('is reported by the path of each fault, never by its value', async () => {
    const { problem } = await applyWith(
      JSON.stringify({
        ...application,
        day: 'Zhang San',
        purchase: { amountMinor: '4111111111111111', currency: 'CNY' },
      }),
    );
    expect(problem.detail).toContain('purchase.amountMinor must be number');
    expect(problem.detail).toContain('day is not in its format');
    expect(JSON.stringify(problem)).not.toMatch(/Zhang|4111/);
    const cut = (await applyWith('{"applicant":"Zhang San')).problem;
    expect(JSON.stringify(cut)).not.toContain('Zhang');
  });

  it('is reported where it commits to another application than the address names', async () => {
    const [a, b] = [await approve(lender), await approve(lender)];
    const answer = await lender.ask(`/v1/applications/${a.reference}/commitment`, post(commitmentTo(b), 'k1'));
    expect(await answer.json()).toMatchObject({ status: 400, detail: 'reference must be the same as in the address.' });
  });
});

describe('An address', () => {
  it.each(['/', '/v1', '/v1/', '/v2/terms', '/v1/terms/', '//v1/terms', '/v1/applications/a/b'])(
    'is not found where it is %s',
    async path => {
      const answer = await lender.ask(path);
      expect(answer.status).toBe(404);
      expect(problemSchema.parse(await answer.json()).kind).toBe('not-found');
    },
  );

  it('says which methods it takes where another one comes', async () => {
    const answer = await lender.ask('/v1/applications', { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
  });

  it.each(['%00', '%zz', 'a%20b', "'--", '%E4%BD%A0', 'x'.repeat(300)])(
    'is answered 400 where the reference is %s',
    async reference => {
      const answer = await lender.ask(`/v1/applications/${reference}`);
      expect(answer.status).toBe(400);
      expect((await answer.json()).kind).toBe('malformed-request');
    },
  );
});

describe('The id of a request', () => {
  it('is taken from the caller where it is harmless, and made otherwise', async () => {
    const idOf = async (id?: string) =>
      (await lender.ask('/v1/health', { headers: id === undefined ? {} : { 'fenqi-request-id': id } })).headers.get(
        'fenqi-request-id',
      );
    expect(await idOf()).toMatch(/^[\da-f-]{36}$/);
    expect(await idOf('checkout-4711')).toBe('checkout-4711');
    for (const id of ['short', 'with space inside', 'x'.repeat(129), '{"a":"injected"}'])
      expect(await idOf(id)).not.toBe(id);
  });
});

describe('A connection', () => {
  const sendRaw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(lender.url);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let answer = '';
      socket.on('data', chunk => {
        answer += chunk;
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['garbage', 'hello\r\n\r\n', 400],
    ['a header that is too large', `GET /v1/health HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['no host', 'GET /v1/health HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['a wrong host', 'GET /v1/health HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
    ['a wrong path', 'GET /\\v1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
  ])('is refused where it sends %s', async (_, text, status) => {
    expect(await sendRaw(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await lender.ask('/v1/health')).status).toBe(200);
  });
});

describe('Whatever is sent,', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', '../../etc/passwd', '%00', '\u0000', "' or 1=1", '💥', '{}', 'null', '-1', '1e309'),
  );
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map(text => Buffer.from(text)),
    // Nearly right: one part of a good request is something else.
    fc
      .tuple(fc.constantFrom(...Object.keys(application), 'purchase.currency', 'choice.planId'), fc.jsonValue())
      .map(([path, value]) => {
        const copy = structuredClone(application) as unknown as Record<string, object>;
        const [head, tail] = path.split('.') as [string, string | undefined];
        if (tail) Object.assign(copy[head]!, { [tail]: value });
        else Object.assign(copy, { [head]: value });
        return Buffer.from(JSON.stringify(copy));
      }),
  );
  const requests = fc.record({
    route: fc.constantFrom(...Object.values(routes)),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
    parameter: hostileText,
    query: fc.dictionary(
      fc.oneof(fc.constantFrom('merchant', 'scenario', 'currency', 'amountMinor', 'day', 'key', 'lang'), hostileText),
      hostileText,
      { maxKeys: 4 },
    ),
    key: fc.constantFrom(undefined, 'k', '"quoted"', '"open', '~', ' '),
    origin: fc.constantFrom(undefined, 'https://shop.example', 'https://evil.example', 'null'),
    body: bodies,
    json: fc.boolean(),
    right: fc.boolean(),
  });

  it('the answer is a problem that the document knows, and never a failure of the lender', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async ({ route, method, parameter, query, key, origin, body, json, right }) => {
        const segment = encodeURIComponent(parameter.replace(/\p{Surrogate}/gu, '?')) || 'x';
        const path = route.path.replace(/\{\w+\}/, segment);
        const search = new URLSearchParams(query);
        const answer = await lender.ask(`${path}?${search}`, {
          method: right ? route.method.toUpperCase() : method,
          headers: {
            ...(json && { 'content-type': 'application/json' }),
            ...(key !== undefined && { 'idempotency-key': key }),
            ...(origin !== undefined && { origin }),
            authorization: 'Bearer operator-secret',
          },
          redirect: 'manual',
          ...((right ? route.method === 'post' : !['GET', 'HEAD'].includes(method)) && {
            body: body as unknown as BodyInit,
          }),
        });
        const text = await answer.text();
        expect(answer.status, text).toBeLessThan(500);
        expect(answer.headers.get('fenqi-request-id')).toBeTruthy();
        // Who is not signed in gets the form to do so.
        const isPage = answer.headers.get('content-type')?.startsWith('text/html');
        if (answer.status >= 400 && text !== '' && !(isPage && answer.status === 401))
          expect(problemSchema.parse(JSON.parse(text)).status).toBe(answer.status);
      }),
      { numRuns: 600 },
    );
    expect((await lender.ask('/v1/health')).status).toBe(200);
  }, 60_000);
});
