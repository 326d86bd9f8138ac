import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../LenderSettings.js';
import { type OpenedLender, openLender, SHOP } from '../testing/openLender.js';
import { readEvents } from '../testing/readEvents.js';
import { application, approve, post } from '../testing/requests.js';

let lender: OpenedLender;
afterEach(() => lender.close());

/** More than any machine needs. */
const PATIENCE_MS = 50_000;
const quick = { pollMs: 5, heartbeatMs: 60_000, mostMs: 60_000 };
/** The page that applied. */
const own = { 'idempotency-key': 'the key of the page' };
const follow = (reference: string, headers: Record<string, string> = {}) =>
  lender.ask(`/v1/applications/${reference}/events`, { headers: { ...own, ...headers } });

/** Makes an application that a person has to review. */
async function waiting(): Promise<string> {
  const decision = await (await lender.ask('/v1/applications', post(application, own['idempotency-key']))).json();
  expect(decision.status).toBe('pending');
  return decision.reference;
}
const slow = {
  testShoppers: { applicant: () => ({ id: 'slow', household: null, identified: true }), conduct: () => ({}) },
};
const decide = (reference: string, verdict: 'approve' | 'decline') =>
  lender.ask(
    `/v1/applications/${reference}/review`,
    post({ verdict, reason: verdict === 'approve' ? 'explained' : 'affordability' }, undefined, {
      authorization: 'Bearer operator-secret',
    }),
  );

describe('A page that follows an application', () => {
  it('is told that it is pending, then what was decided, and then the stream ends', async () => {
    lender = await openLender({ following: quick, ...slow });
    const reference = await waiting();
    const answer = await follow(reference, { origin: SHOP });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
    let decided: Promise<Response> | undefined;
    const { events, ended } = await readEvents(answer, ({ length }) => {
      if (length === 1) decided ??= decide(reference, 'approve');
      return false;
    });
    expect((await decided)?.status).toBe(200);
    expect(ended).toBe('ended');
    expect(events.map(({ event }) => event)).toEqual(['decision', 'decision']);
    expect(events[0]?.data).toMatchObject({ status: 'pending', reference });
    expect(events[1]?.data).toEqual(await (await lender.ask(`/v1/applications/${reference}`, { headers: own })).json());
  });

  it('is told once where the decision was made before', async () => {
    lender = await openLender({ following: quick });
    const approved = await approve(lender, own['idempotency-key']);
    const { events, ended } = await readEvents(await follow(approved.reference));
    const { contractUrl: _, ...known } = approved;
    expect(events.map(({ data }) => data)).toEqual([known]);
    expect(ended).toBe('ended');
  });

  it('is told on its return what it missed, and nothing twice', async () => {
    lender = await openLender({ following: quick, ...slow });
    const reference = await waiting();
    const first = await readEvents(await follow(reference), ({ length }) => length === 1);
    await decide(reference, 'approve');
    const again = await readEvents(await follow(reference, { 'last-event-id': first.events[0]!.id }));
    expect(again.events.map(({ data }) => (data as { status: string }).status)).toEqual(['approved']);
    const over = await follow(reference, { 'last-event-id': again.events[0]!.id });
    expect(over.status).toBe(204);
  });

  it('is told nothing on its return while nothing has changed', async () => {
    lender = await openLender({ following: { ...quick, mostMs: 40 }, ...slow });
    const reference = await waiting();
    const first = await readEvents(await follow(reference));
    expect(first.events).toHaveLength(1);
    const again = await readEvents(await follow(reference, { 'last-event-id': first.events[0]!.id }));
    expect(again.events).toHaveLength(0);
  });

  it('hears heartbeats while nothing happens', async () => {
    lender = await openLender({ following: { ...quick, heartbeatMs: 10 }, ...slow });
    const { events } = await readEvents(await follow(await waiting()), (_, comments) => comments >= 2);
    expect(events).toHaveLength(1);
  });

  it('is cut off after a time', async () => {
    lender = await openLender({ following: { ...quick, mostMs: 40 }, ...slow });
    const { events, ended } = await readEvents(await follow(await waiting()));
    expect(events).toHaveLength(1);
    expect(ended).toBe('ended');
  });

  it('is told 404 where the application does not exist', async () => {
    lender = await openLender();
    expect((await follow('app_unknown')).status).toBe(404);
  });

  it('is refused where too many follow, until one of them leaves', async () => {
    lender = await openLender({ following: quick, limits: { ...defaultLimits, followers: 1 }, ...slow });
    const reference = await waiting();
    const leaving = new AbortController();
    await lender.ask(`/v1/applications/${reference}/events`, { headers: own, signal: leaving.signal });
    const refused = await follow(reference);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    leaving.abort();
    await expect
      .poll(
        async () => {
          const answer = await follow(reference);
          await answer.body?.cancel();
          return answer.status;
        },
        { timeout: PATIENCE_MS },
      )
      .toBe(200);
  });

  it('is refused where too many follow from its address, while other addresses have room', async () => {
    const limits = { ...defaultLimits, followersPerAddress: 2 };
    lender = await openLender({ following: quick, limits, proxies: 1, ...slow });
    const reference = await waiting();
    const from = (address: string) => follow(reference, { 'x-forwarded-for': address });
    const [one, two] = [await from('192.0.2.1'), await from('192.0.2.1')];
    const third = await from('192.0.2.1');
    expect([third.status, (await third.json()).kind]).toEqual([429, 'rate-limited']);
    const other = await from('192.0.2.2');
    expect([one.status, two.status, other.status]).toEqual([200, 200, 200]);
    for (const each of [one, two, other]) await each.body?.cancel();
    await expect
      .poll(
        async () => {
          const answer = await from('192.0.2.1');
          await answer.body?.cancel();
          return answer.status;
        },
        { timeout: PATIENCE_MS },
      )
      .toBe(200);
  });

  it('may send HEAD first, which takes nobody’s place', async () => {
    lender = await openLender({ following: quick, limits: { ...defaultLimits, followers: 1 }, ...slow });
    const reference = await waiting();
    for (let n = 0; n < 3; n++) {
      const looked = await lender.ask(`/v1/applications/${reference}/events`, { headers: own, method: 'HEAD' });
      expect([looked.status, looked.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    }
    const answer = await follow(reference);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  });

  it('sees its stream end when the lender shuts down', async () => {
    lender = await openLender({ following: { ...quick, pollMs: 60_000 }, ...slow });
    const answer = await follow(await waiting());
    let closed: Promise<void> | undefined;
    const { ended } = await readEvents(answer, ({ length }) => {
      if (length === 1) closed ??= lender.close();
      return false;
    });
    await closed;
    expect(ended).toBe('ended');
  });
});
