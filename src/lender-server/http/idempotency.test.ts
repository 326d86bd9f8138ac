import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MerchantServer, memoryKeyring, merchantServer } from './testing/merchantServer.js';
import { type OpenedLender, openLender, SHOP } from './testing/openLender.js';
import { application, approve, commitmentTo, post } from './testing/requests.js';

let lender: OpenedLender;
beforeEach(async () => {
  lender = await openLender();
});
afterEach(() => lender.close());

const fresh = () => crypto.randomUUID();
/** The status, the headers that describe the body, and the bytes, those of a problem without the trace of its request. */
async function seen(answer: Promise<Response>) {
  const { status, headers } = await answer;
  const all = Buffer.from(await (await answer).arrayBuffer()).toString('latin1');
  const bytes = status === 200 ? all : all.replace(/,"traceId":"[\da-f]{32}"/, '');
  return { status, type: headers.get('content-type'), retryAfter: headers.get('retry-after'), bytes };
}
const kind = async (answer: Promise<Response>) => {
  const { status, bytes } = await seen(answer);
  return `${status} ${JSON.parse(bytes).kind}`;
};
const other = { ...application, purchase: { ...application.purchase, amountMinor: 300_000 } };

/** The calls that change something, ready to be sent under a key that begins as theirs has to. */
async function changes() {
  const [key, approved] = [fresh(), await approve(lender)];
  const toCancel = await approve(lender, key);
  const commitment = commitmentTo(approved);
  return {
    apply: { path: '/v1/applications', body: application, other, keyed: '' },
    commit: {
      path: `/v1/applications/${approved.reference}/commitment`,
      body: commitment,
      other: { ...commitment, day: '2026-11-24' },
      keyed: '',
    },
    cancel: {
      path: `/v1/applications/${toCancel.reference}/cancellation`,
      body: undefined,
      other: undefined,
      keyed: `${key}.`,
    },
  };
}
const send = ({ path }: { path: string }, body: unknown, key?: string) =>
  lender.ask(
    path,
    body === undefined
      ? { method: 'POST', headers: key === undefined ? {} : { 'idempotency-key': key } }
      : post(body, key),
  );

describe('A call that changes something', () => {
  it('is refused with 400 without a key', async () => {
    for (const call of Object.values(await changes())) {
      expect(await kind(send(call, call.body))).toBe('400 key-missing');
      expect(await kind(send(call, call.body, ''))).toBe('400 key-missing');
    }
  });

  it('is answered with the same bytes again under the same key', async () => {
    for (const call of Object.values(await changes())) {
      const key = call.keyed + fresh();
      const first = await seen(send(call, call.body, key));
      expect(first.status).toBe(200);
      lender.clock.now += 60_000;
      expect(await seen(send(call, call.body, key))).toEqual(first);
    }
  });

  it('is refused with 422 under a key that came with another request', async () => {
    for (const call of Object.values(await changes())) {
      if (!call.other) continue;
      const key = call.keyed + fresh();
      expect((await send(call, call.body, key)).status).toBe(200);
      expect(await kind(send(call, call.other, key))).toBe('422 key-reused');
    }
  });

  it('is refused with 422 under a key that came with another call', async () => {
    const { apply, cancel } = await changes();
    const key = cancel.keyed + fresh();
    expect((await send(apply, apply.body, key)).status).toBe(200);
    expect(await kind(send(cancel, undefined, key))).toBe('422 key-reused');
  });

  it('is refused again as it was refused before', async () => {
    const key = fresh();
    const unknownPlan = { ...application, choice: { planId: 'none' } };
    const first = await seen(lender.ask('/v1/applications', post(unknownPlan, key)));
    expect(first).toMatchObject({ status: 422, type: 'application/problem+json' });
    expect(await seen(lender.ask('/v1/applications', post(unknownPlan, key)))).toEqual(first);
  });
});

describe('Requests under one key at the same time', () => {
  it('are one application: the others get its answer, or 409 with Retry-After', async () => {
    const key = fresh();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => seen(lender.ask('/v1/applications', post(application, key)))),
    );
    const decided = new Set(answers.filter(({ status }) => status === 200).map(({ bytes }) => bytes));
    expect(decided.size).toBe(1);
    for (const { status, bytes, retryAfter } of answers.filter(({ status }) => status !== 200)) {
      expect(`${status} ${JSON.parse(bytes).kind}`).toBe('409 key-in-flight');
      expect(retryAfter).toBe('1');
    }
  });

  it('are answered 409 with Retry-After where the service says that one is in flight', async () => {
    const refusal = { kind: 'key-in-flight', message: 'Wait.' } as const;
    await lender.close();
    lender = await openLender({ service: { apply: async () => ({ refusal }) } as never });
    const answer = await seen(lender.ask('/v1/applications', post(application, fresh())));
    expect(answer).toMatchObject({ status: 409, retryAfter: '1', type: 'application/problem+json' });
  });
});

describe('An application of somebody whom the merchant vouches for', () => {
  it('is answered again after the token has expired, but only to the same person under the same key', async () => {
    await lender.close();
    const now = () => lender.clock.now;
    const { publicKeys, applicantKeys } = await memoryKeyring();
    const lenderKeys = await publicKeys();
    const [shop, stranger] = await Promise.all([
      merchantServer({ lenderKeys, now }),
      merchantServer({ lenderKeys, now }),
    ]);
    lender = await openLender({
      applicantKeys,
      merchants: [{ id: 'shop-1', name: 'Shop', origins: [SHOP], scenarios: ['shopping'], keys: shop.keys }],
    });
    const [annas, berts] = ['+8613800138000', '+8613800138001'] as const;
    const tokenOf = ({ token }: MerchantServer, phone: string) => token({ customer: phone, phone, seconds: 300 });
    const [anna, bert, forged] = [
      await tokenOf(shop, annas),
      await tokenOf(shop, berts),
      await tokenOf(stranger, annas),
    ];
    const apply = (applicant: string, key: string, body = application) =>
      lender.ask('/v1/applications', post({ ...body, applicant }, key));
    const first = await seen(apply(anna, 'one'));
    expect(first.status).toBe(200);
    lender.clock.now += 10 * 60_000;
    expect(await seen(apply(anna, 'one'))).toEqual(first);
    expect(await kind(apply(anna, 'one', other))).toBe('422 key-reused');
    for (const refused of [apply(anna, 'two'), apply(bert, 'one'), apply(forged, 'one')])
      expect(await kind(refused)).toBe('422 unknown-applicant');
    // A fresh token and a fresh key make a new application.
    expect((await apply(await tokenOf(shop, annas), 'three')).status).toBe(200);
  });
});

describe('An Idempotency-Key', () => {
  it('is the same key plain and as the string of a structured field', async () => {
    const key = 'order 7 "first"';
    const plain = await seen(lender.ask('/v1/applications', post(application, key)));
    const quoted = await seen(lender.ask('/v1/applications', post(application, '"order 7 \\"first\\""')));
    expect(quoted).toEqual(plain);
    const found = await lender.ask('/v1/applications', { headers: { 'idempotency-key': key } });
    expect(Buffer.from(await found.arrayBuffer()).toString('latin1')).toBe(plain.bytes);
  });

  it('has 1 to 255 printable ASCII characters', async () => {
    for (const key of ['x', 'k'.repeat(255), '~!*'])
      expect((await lender.ask('/v1/applications', post(application, key))).status, key).toBe(200);
    for (const key of ['k'.repeat(256), 'é', '"open', '""', '"a"b"', 'a\tb'])
      expect(await kind(lender.ask('/v1/applications', post(application, key))), key).toBe('400 key-missing');
  });

  it('of one merchant says nothing about another’s', async () => {
    await lender.close();
    const keys = { keys: [] };
    lender = await openLender({
      merchants: [
        { id: 'a', name: 'A', origins: ['https://a.example'], scenarios: ['shopping'], keys },
        { id: 'b', name: 'B', origins: ['https://b.example'], scenarios: ['shopping'], keys },
      ],
    });
    const [a, b] = await Promise.all(
      ['a', 'b'].map(async id =>
        (await lender.ask(`/v1/applications?merchant=${id}`, post(application, 'one'))).json(),
      ),
    );
    expect(a.reference).not.toBe(b.reference);
    expect((await lender.ask(`/v1/applications/${a.reference}?merchant=b`)).status).toBe(404);
  });
});
