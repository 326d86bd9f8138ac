import { describe, expect, it } from 'vitest';
import type { MerchantCallback } from '../protocol/messages/MerchantCallback.js';
import { type CallbackOptions, callbackProblems, type RawRequest, readCallback } from './readCallback.js';
import { anAgreement } from './testing/anAgreement.js';
import { keyServer, lenderAndStranger } from './testing/keyServer.js';

const now = Date.parse('2026-11-23T10:00:00Z');
const seconds = now / 1_000;
const about = { id: 'evt_1', at: '2026-11-23T10:00:00Z', merchant: 'demo', reference: 'app_1', sequence: 1 };
const declined: MerchantCallback = { ...about, type: 'decision', status: 'declined', order: 'A-1' };

const servers = lenderAndStranger();

/** What arrives, as Node has it. */
async function arrives(
  callback: object,
  { by = servers.lender, at = seconds, id = about.id } = {},
): Promise<RawRequest> {
  const body = JSON.stringify(callback);
  return { headers: await by.callbackHeaders(id, body, at), body };
}
const read = (request: Request | RawRequest, over: Pick<CallbackOptions, 'isUsed'> = {}) =>
  readCallback(request, {
    lenderUrl: servers.lender.url,
    lender: 'fenqi-demo',
    merchant: 'demo',
    now: () => now,
    ...over,
  });
const problem = async (...asked: Parameters<typeof read>) => (await read(...asked)).problem;

describe('readCallback', () => {
  it('returns what the lender has signed, from a fetch-like or a Node-like request, as text or bytes', async () => {
    const request = await arrives(declined);
    const { headers, body } = request as { headers: Record<string, string>; body: string };
    const fetchLike = new Request('https://shop.example/fenqi', { method: 'POST', headers, body });
    const bytes = { headers: { ...headers, 'Webhook-Id': [about.id] }, body: Buffer.from(body) };
    for (const each of [request, fetchLike, bytes])
      expect(await read(each)).toEqual({ callback: declined, status: 204 });
  });

  it('returns an agreement that is genuine and was made at this merchant, and no other', async () => {
    const purchase = { amountMinor: 899_900, currency: 'CNY', order: 'LB-1' };
    const told = (agreement: object) => arrives({ ...about, type: 'agreement', agreement });
    const genuine = await servers.lender.sign(anAgreement(purchase));
    expect((await read(await told(genuine))).callback).toMatchObject({ agreement: genuine });
    expect(await problem(await told(await servers.stranger.sign(anAgreement(purchase))))).toBe('not-ours');
    expect(await problem(await told({ ...genuine, totalMinor: 1 }))).toBe('not-ours');
    expect(await problem(await told(await servers.lender.sign(anAgreement(purchase, { merchant: 'shop-2' }))))).toBe(
      'not-ours',
    );
  });

  it('takes the first signature that holds, as a lender sends two while it changes its key', async () => {
    const request = await arrives(declined);
    const { headers } = request as { headers: Record<string, string> };
    const old = (await arrives(declined, { by: servers.stranger })).headers as Record<string, string>;
    const signatures = `v1,c2VjcmV0 v1a,%% ${old['webhook-signature']} ${headers['webhook-signature']}`;
    expect(await problem({ ...request, headers: { ...headers, 'webhook-signature': signatures } })).toBeUndefined();
    expect(await problem({ ...request, headers: { ...headers, 'webhook-signature': 'v1a, v2a,x' } })).toBe(
      'wrong-signature',
    );
  });

  it('fetches the keys anew for a signature by one that it does not know', async () => {
    const rotating = await keyServer();
    const at = { lenderUrl: rotating.url, lender: 'fenqi-demo', merchant: 'demo', now: () => now };
    expect((await readCallback(await arrives(declined, { by: rotating }), at)).problem).toBeUndefined();
    await rotating.rotate('key-2');
    // Not again within half a minute of the last time.
    expect((await readCallback(await arrives(declined, { by: rotating }), at)).problem).toBe('wrong-signature');
    expect(rotating.requests).toBe(1);
    rotating.close();
  });

  it.each<[string, (request: RawRequest) => RawRequest]>([
    ['its body', ({ headers, body }) => ({ headers, body: `${body} ` })],
    ['its id', ({ headers, body }) => ({ headers: { ...headers, 'webhook-id': 'evt_2' }, body })],
    ['its time', ({ headers, body }) => ({ headers: { ...headers, 'webhook-timestamp': `${seconds + 1}` }, body })],
  ])('refuses a callback of which somebody changed %s', async (_, changed) => {
    expect(await problem(changed(await arrives(declined)))).toBe('wrong-signature');
  });

  it('refuses what somebody else has signed', async () => {
    expect(await problem(await arrives(declined, { by: servers.stranger }))).toBe('wrong-signature');
  });

  it('refuses a callback that was sent more than five minutes ago or ahead, and one that was handled before', async () => {
    expect(await problem(await arrives(declined, { at: seconds - 300 }))).toBeUndefined();
    expect(await problem(await arrives(declined, { at: seconds - 301 }))).toBe('wrong-time');
    expect(await problem(await arrives(declined, { at: seconds + 301 }))).toBe('wrong-time');
    const asked: string[] = [];
    const isUsed = async (id: string) => asked.push(id) > 0;
    expect(await read(await arrives(declined), { isUsed })).toEqual({ problem: 'seen-before', status: 204 });
    expect(asked).toEqual(['evt_1']);
    expect(await problem(await arrives(declined, { by: servers.stranger }), { isUsed })).toBe('wrong-signature');
    expect(asked).toHaveLength(1);
  });

  it('refuses what is signed and is not a callback for this merchant', async () => {
    expect(await problem(await arrives({ ...declined, merchant: 'shop-2' }))).toBe('not-ours');
    expect(await problem(await arrives({ ...declined, type: 'birthday' }))).toBe('unreadable');
    expect(await problem(await arrives({ ...declined, id: 'evt_2' }))).toBe('unreadable');
    expect(await problem(await arrives([]))).toBe('unreadable');
  });

  it('refuses what lacks a header', async () => {
    const { headers, body } = (await arrives(declined)) as { headers: Record<string, string>; body: string };
    for (const name of Object.keys(headers)) {
      const { [name]: _, ...others } = headers;
      expect(await problem({ headers: others, body }), name).toBe('missing-header');
    }
    expect(await problem({ headers: { ...headers, 'webhook-timestamp': '1e9' }, body })).toBe('wrong-time');
  });

  it('asks to be called again while the lender’s keys cannot be fetched', async () => {
    const gone = await keyServer();
    gone.close();
    const at = { lenderUrl: gone.url, lender: 'fenqi-demo', merchant: 'demo', now: () => now };
    expect(await readCallback(await arrives(declined), at)).toEqual({ problem: 'keys-away', status: 503 });
    expect(Object.keys(callbackProblems)).toContain('keys-away');
  });

  it('throws for a body that was parsed before, because its bytes are gone', async () => {
    const { headers } = await arrives(declined);
    await expect(read({ headers, body: declined as never })).rejects.toThrow('express.raw');
  });
});
