import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lenderApi } from '../../../merchant/lenderApi.js';
import { type MerchantServer, merchantServer, type SignedRequest } from '../testing/merchantServer.js';
import { type OpenedLender, openLender } from '../testing/openLender.js';
import { application, approve, commitmentTo, post } from '../testing/requests.js';

const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
const seconds = clock.now / 1_000;
let lender: OpenedLender;
let shop: MerchantServer;
let other: MerchantServer;
let agreementId: string;

beforeAll(async () => {
  shop = await merchantServer({ now: () => clock.now });
  other = await merchantServer({ merchant: 'shop-2', now: () => clock.now });
  lender = await openLender({ merchants: [shop.merchant, other.merchant], now: () => clock.now });
  const of = '?merchant=shop-1';
  const ask = (path: string, init?: RequestInit) => lender.ask(`${path}${of}`, init);
  const approved = await approve({ ...lender, ask });
  const committed = await ask(
    `/v1/applications/${approved.reference}/commitment`,
    post(commitmentTo(approved, application), 'commit'),
  );
  ({ id: agreementId } = (await committed.json()).agreement);
});
afterAll(() => lender.close());

const lookup: SignedRequest = { method: 'GET', path: '/v1/orders/order-1' };
const refund = (key: string = crypto.randomUUID()): SignedRequest => ({
  method: 'POST',
  path: `/v1/agreements/${agreementId}/refunds`,
  body: { amountMinor: 100, reason: 'A scratch' },
  key,
});
const answered = async (path: string, init: RequestInit) => {
  const answer = await lender.ask(path, init);
  const body = await answer.json();
  return { status: answer.status, kind: body.kind, detail: body.detail, body };
};
const send = async (request: SignedRequest, by = shop) => answered(request.path, await by.signed(request));

describe('A request of the merchant’s server', () => {
  it('tells it the state of an application of its own and cancels it, and not one of another merchant’s', async () => {
    const ask = (path: string, init?: RequestInit) => lender.ask(`${path}?merchant=shop-1`, init);
    const { reference } = await approve({ ...lender, ask });
    const path = (call = '', merchant = 'shop-1') => `/v1/applications/${reference}${call}?merchant=${merchant}`;
    const look = (by = shop, merchant = 'shop-1') => send({ method: 'GET', path: path('', merchant) }, by);
    expect((await look()).body.status).toBe('approved');
    for (const refused of [await look(other), await look(other, 'shop-2')])
      expect(refused.kind).toBe('unknown-application');
    const key = crypto.randomUUID();
    const cancelled = await send({ method: 'POST', path: path('/cancellation'), key });
    expect(cancelled.body).toEqual({ status: 'cancelled', reference });
  });

  it('is answered when the merchant has signed its method, path and body', async () => {
    const api = lenderApi({ lenderUrl: lender.url, ...shop.by });
    expect(await api.order('order-1')).toMatchObject({ agreement: { id: agreementId } });
    const change = { amountMinor: 100, reason: 'A scratch', key: 'r-1' };
    expect(await api.refund(agreementId, change)).toMatchObject({ amendments: [{ refundedMinor: 100 }] });
  });

  it.each<[what: string, claims: JWTPayload, fix: string]>([
    ['another method', { method: 'POST' }, 'method and path'],
    ['another path', { path: '/v1/orders/order-2' }, 'method and path'],
    ['the path without its query', { path: '/v1/orders/order-1?all' }, 'method and path'],
    ['a body that the request does not have', { body: 'x' }, 'body must be'],
    ['another lender', { aud: 'bank' }, 'aud the lender’s id'],
    ['a merchant that the lender does not have', { iss: 'nobody' }, 'iss must be'],
    ['another merchant', { iss: 'shop-2' }, 'does not have this key'],
    ['more than a minute', { exp: seconds + 61 }, '60 s at most'],
    ['a time that has passed', { iat: seconds - 120, exp: seconds - 61 }, 'has expired'],
    ['a time to come', { iat: seconds + 40, exp: seconds + 90 }, 'iat is in the future'],
    ['no path', { path: undefined }, 'The claims are'],
    ['no jti', { jti: '' }, 'The claims are'],
  ])('is refused with a token for %s', async (_, claims, fix) => {
    const answer = await answered(lookup.path, shop.withToken(lookup, await shop.tokenOf(lookup, claims)));
    expect(answer).toMatchObject({ status: 401, kind: 'merchant-only', detail: expect.stringContaining(fix) });
  });

  it.each(['fenqi-applicant+jwt', 'JWT'])('is refused with a token of the type %s', async typ => {
    const answer = await answered(lookup.path, shop.withToken(lookup, await shop.tokenOf(lookup, {}, typ)));
    expect(answer).toMatchObject({ status: 401, detail: expect.stringContaining('typ must be') });
  });

  it('is refused without a token, and with the operator’s', async () => {
    for (const headers of [{}, { authorization: 'Bearer operator-secret' }] as Record<string, string>[])
      expect(await answered(lookup.path, { headers })).toMatchObject({ status: 401, kind: 'merchant-only' });
  });

  it('is refused when its body is not the one that was signed', async () => {
    const signed = refund();
    const init = shop.withToken(
      { ...signed, body: { amountMinor: 10_000, reason: 'A scratch' } },
      await shop.tokenOf(signed),
    );
    expect(await answered(signed.path, init)).toMatchObject({ status: 401, kind: 'merchant-only' });
  });

  it('changes nothing a second time: its token is refused with another idempotency key, and repeats its answer with its own', async () => {
    const first = refund('refund-1');
    const token = await shop.tokenOf(first);
    const answer = await answered(first.path, shop.withToken(first, token));
    expect(answer.status).toBe(200);
    expect(await answered(first.path, shop.withToken(first, token))).toEqual(answer);
    const replayed = await answered(first.path, shop.withToken({ ...first, key: 'refund-2' }, token));
    expect(replayed).toMatchObject({ status: 422, kind: 'token-used-up' });
    expect((await send(lookup)).body.amendments).toEqual(answer.body.amendments);
  });

  it('never reaches an order or an agreement of another merchant', async () => {
    expect(await send(lookup, other)).toMatchObject({ status: 404, kind: 'unknown-order' });
    expect(await send(refund(), other)).toMatchObject({ status: 404, kind: 'unknown-agreement' });
  });
});
