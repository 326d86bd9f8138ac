import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../demo/http/listen.js';
import type { Loan } from '../protocol/messages/Loan.js';
import { lenderApi } from './lenderApi.js';
import { anAgreement } from './testing/anAgreement.js';

const agreement = anAgreement({ amountMinor: 899_900, currency: 'CNY', order: 'A/1' }, { id: 'agr_1' });
const loan: Loan = { state: 'active', agreement, amendments: [], installments: [], owedMinor: 899_900, returnMinor: 0 };

interface Seen {
  readonly call: string;
  readonly key: string | undefined;
  readonly body: string;
  readonly claims: Record<string, unknown>;
}
let key: JWK;
let publicKeys: JSONWebKeySet;
let url: string;
let close: () => void;
let seen: Seen[] = [];
let answer: () => Response;
beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  key = { ...(await exportJWK(pair.privateKey)), kid: '2026' };
  publicKeys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: '2026' }] };
  const app = new Hono().all('*', async c => {
    const token = c.req.header('authorization')!.replace('Bearer ', '');
    const { payload } = await jwtVerify(token, createLocalJWKSet(publicKeys), { typ: 'fenqi-request+jwt' });
    const { pathname, search } = new URL(c.req.url);
    const call = `${c.req.method} ${pathname}${search}`;
    seen.push({ call, key: c.req.header('idempotency-key'), body: await c.req.text(), claims: payload });
    return answer();
  });
  const server = await listen(app, 0);
  url = `http://localhost:${server.port}/at`;
  close = server.close;
});
afterAll(() => close());

function open() {
  seen = [];
  answer = () => Response.json(loan);
  return lenderApi({ lenderUrl: url, lender: 'bank', merchant: 'shop-1', key });
}
const problem = (status: number, kind: string) => () => Response.json({ kind, detail: `Mend ${kind}.` }, { status });

describe('lenderApi', () => {
  it('signs method, path and body of each request, for a minute', async () => {
    const api = open();
    expect(await api.order('A/1')).toEqual(loan);
    await api.void('agr_1', { reason: 'Out of stock.' });
    await api.refund('agr_1', { amountMinor: 500, reason: 'Broken.', key: 'r-1' });
    await api.withdraw('agr_1', { reason: 'Changed their mind.' });
    await api.deliver('agr_1', { reason: 'Handed over.', deliveredOn: '2027-01-31' });
    expect(seen.map(({ call }) => call)).toEqual([
      'GET /at/v1/orders/A%2F1',
      'POST /at/v1/agreements/agr_1/void',
      'POST /at/v1/agreements/agr_1/refunds',
      'POST /at/v1/agreements/agr_1/withdrawal',
      'POST /at/v1/agreements/agr_1/disbursement',
    ]);
    for (const { call, body, claims } of seen) {
      const { iat, exp, jti: _, ...others } = claims as { iat: number; exp: number; jti: string };
      const [method, path] = call.split(' ');
      const digest = body && createHash('sha256').update(body).digest('base64url');
      expect(exp - iat).toBe(60);
      expect(others).toEqual({ iss: 'shop-1', aud: 'bank', method, path, ...(body && { body: digest }) });
    }
    expect(new Set(seen.map(({ claims }) => claims['jti'])).size).toBe(5);
    expect(JSON.parse(seen[2]!.body)).toEqual({ amountMinor: 500, reason: 'Broken.' });
  });

  it('sends a repeat under the same key, and another refund under another', async () => {
    const api = open();
    const refund = (key: string) => api.refund('agr_1', { amountMinor: 500, reason: 'Broken.', key });
    for (const key of ['r-1', 'r-1', 'r-2']) await refund(key);
    const [first, again, other] = seen.map(({ key }) => key);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    await expect(refund('退款')).rejects.toThrow(TypeError);
  });

  it('returns null for an order that nobody has agreed to finance', async () => {
    const api = open();
    answer = problem(404, 'unknown-order');
    expect(await api.order('A-2')).toBeNull();
  });

  it('tells a refusal from a lender that is away', async () => {
    const api = open();
    const failure = () => api.void('agr_1', { reason: 'r' }).catch(error => error);
    answer = problem(409, 'loan-ended');
    expect(await failure()).toMatchObject({ kind: 'refused', problem: 'loan-ended', message: 'Mend loan-ended.' });
    for (const away of [
      problem(503, 'unavailable'),
      () => new Response('<html>'),
      () => Response.json({ no: 'loan' }),
    ]) {
      answer = away;
      expect(await failure()).toMatchObject({ name: 'MerchantError', kind: 'lender-away' });
    }
  });

  it('throws at once where the lender’s address is not one', () => {
    expect(() => lenderApi({ lenderUrl: 'lender.example', lender: 'bank', merchant: 'shop-1', key })).toThrow(
      TypeError,
    );
  });
});
