import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { application, post } from '../testing/requests.js';
import { originAllowed } from './merchantOf.js';

const keys = { keys: [] };
let lender: OpenedLender;
beforeAll(async () => {
  lender = await openLender({
    merchants: [
      { id: 'a', name: 'A', origins: ['https://a.example'], scenarios: ['shopping', 'car'], keys },
      { id: 'b', name: 'B', origins: ['https://b.example', 'http://localhost:*'], scenarios: ['shopping'], keys },
    ],
  });
});
afterAll(() => lender.close());

const terms = (query: string, origin?: string) =>
  lender.ask(`/v1/terms?currency=CNY${query}`, origin === undefined ? {} : { headers: { origin } });
const preflight = (path: string, origin: string) =>
  lender.ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

describe('A page', () => {
  it.each([
    ['is answered where it belongs to the merchant that it names', '&merchant=a', 'https://a.example', 200],
    ['is answered where it names no merchant and its origin belongs to one', '', 'https://b.example', 200],
    [
      'is answered on any port of this machine where the merchant allows it',
      '&merchant=b',
      'http://localhost:5173',
      200,
    ],
    ['is refused where it belongs to another merchant', '&merchant=a', 'https://b.example', 403],
    ['is refused where its origin belongs to no merchant', '', 'https://evil.example', 403],
    ['is refused where it names a merchant that it does not belong to', '&merchant=a', 'https://evil.example', 403],
    ['is refused where its origin only begins like a known one', '&merchant=a', 'https://a.example.evil.example', 403],
    ['is refused where its scheme differs', '&merchant=a', 'http://a.example', 403],
    ['is refused where its origin is opaque', '&merchant=a', 'null', 403],
  ])('%s', async (_, query, origin, status) => {
    const answer = await terms(query, origin);
    expect(answer.status).toBe(status);
    expect(allowed(answer)).toBe(status === 200 ? origin : null);
    expect(answer.headers.get('vary')).toContain('Origin');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read the headers that the adapter needs', async () => {
    const exposed = (await terms('', 'https://a.example')).headers.get('access-control-expose-headers')?.split(', ');
    expect(exposed).toEqual(expect.arrayContaining(['ETag', 'Retry-After', 'Fenqi-Request-Id']));
  });

  it('may read why its request was refused', async () => {
    const answer = await lender.ask('/v1/applications?merchant=a', post({}, 'k', { origin: 'https://a.example' }));
    expect(answer.status).toBe(400);
    expect(allowed(answer)).toBe('https://a.example');
  });

  it('asks before it posts, and is told what it may send', async () => {
    const answer = await preflight('/v1/applications?merchant=a', 'https://a.example');
    expect(answer.status).toBe(204);
    expect(allowed(answer)).toBe('https://a.example');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    for (const name of ['Content-Type', 'Idempotency-Key', 'If-None-Match', 'Fenqi-Request-Id'])
      expect(answer.headers.get('access-control-allow-headers')).toContain(name);
    expect(answer.headers.get('vary')).toContain('Access-Control-Request-Headers');
  });

  it('is refused when it asks before it posts and its origin is unknown', async () => {
    const answer = await preflight('/v1/applications', 'https://evil.example');
    expect(answer.status).toBe(403);
    expect(allowed(answer)).toBeNull();
  });

  it('that is refused is in the log with its origin and the setting that would allow it, and the answer says the same', async () => {
    for (const [ask, origin] of [
      [() => terms('&merchant=a', 'https://b.example'), 'https://b.example'],
      [() => preflight('/v1/applications', 'https://evil.example'), 'https://evil.example'],
      [() => terms('', 'null'), 'of the page'],
    ] as const) {
      const { detail } = await (await ask()).json();
      const line = JSON.parse(lender.lines.at(-1)!);
      expect(line).toMatchObject({ origin, problem: 'origin-not-allowed', level: 40 });
      for (const text of [detail, line.msg]) expect(text).toContain('`origins`');
      expect(detail).toContain(origin);
    }
  });

  it('may not read what only the applicant or the operator may read', async () => {
    for (const path of ['/v1/applications/app_1/explanation', '/v1/applications/app_1/review', '/v1/keys']) {
      expect(allowed(await preflight(path, 'https://a.example')), path).toBeNull();
      expect(allowed(await lender.ask(path, { headers: { origin: 'https://a.example' } })), path).toBeNull();
    }
  });
});

describe('A caller that is not a browser', () => {
  it('has to name its merchant where there are several', async () => {
    expect((await terms('&merchant=a')).status).toBe(200);
    expect((await (await terms('')).json()).kind).toBe('unknown-merchant');
    expect((await (await terms('&merchant=c')).json()).kind).toBe('unknown-merchant');
  });
});

describe('A scenario', () => {
  it('is refused where the merchant does not sell in it', async () => {
    expect((await terms('&merchant=a&scenario=car')).status).toBe(200);
    const refused = await (await terms('&merchant=b&scenario=car')).json();
    expect(refused).toMatchObject({ status: 400, kind: 'malformed-request' });
    const applied = await lender.ask('/v1/applications?merchant=b&scenario=car', post(application, 'k'));
    expect(applied.status).toBe(400);
  });
});

describe('originAllowed', () => {
  it('lets a star stand for a port and for nothing else', () => {
    const any = ['http://localhost:*'];
    for (const origin of ['http://localhost', 'http://localhost:1', 'http://localhost:65535'])
      expect(originAllowed(any, origin), origin).toBe(true);
    for (const origin of [
      'http://localhost:',
      'http://localhost:1.evil.example',
      'http://localhost.evil.example',
      'http://localhostx:1',
      'https://localhost:1',
      'http://localhost:x',
    ])
      expect(originAllowed(any, origin), origin).toBe(false);
  });
});
