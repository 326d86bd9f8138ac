import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedLender, openLender } from './testing/openLender.js';
import { application, post } from './testing/requests.js';
import { traceOf } from './trace.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

describe('A trace', () => {
  it('goes on where the request belongs to one, with a part of its own and the same flags', () => {
    for (const [given, flags] of [
      [`00-${TRACE}-${PARENT}-01`, '01'],
      [`cc-${TRACE}-${PARENT}-00-what-a-later-version-adds`, '00'],
    ]) {
      const { traceId, traceparent } = traceOf(given);
      expect(traceId).toBe(TRACE);
      expect(traceparent).toMatch(new RegExp(`^00-${TRACE}-[\\da-f]{16}-${flags}$`));
      expect(traceparent).not.toContain(PARENT);
    }
  });

  it('begins anew where the header is absent or not as the standard has it', () => {
    const wrong = [
      undefined,
      '',
      TRACE,
      `00-${TRACE}-${PARENT}`,
      `00-${TRACE}-${PARENT}-01-more`,
      `ff-${TRACE}-${PARENT}-01`,
      `00-${'0'.repeat(32)}-${PARENT}-01`,
      `00-${TRACE}-${'0'.repeat(16)}-01`,
      `00-${TRACE.toUpperCase()}-${PARENT}-01`,
      `00-${TRACE}-${PARENT}-01\nzhang-san`,
    ];
    const begun = wrong.map(given => traceOf(given));
    for (const { traceId, traceparent } of begun) {
      expect(traceId).toMatch(/^[\da-f]{32}$/);
      expect(traceId).not.toBe(TRACE);
      expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-00$`));
    }
    expect(new Set(begun.map(({ traceId }) => traceId)).size).toBe(wrong.length);
  });
});

describe('A lender', () => {
  let lender: OpenedLender;
  beforeAll(async () => {
    const service = { apply: () => Promise.reject(new Error('out of luck')) };
    lender = await openLender({ service: service as never });
  });
  afterAll(() => lender.close());

  it('answers every request with its trace, and names it in each error and each line of its log', async () => {
    const before = lender.lines.length;
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01` };
    const failed = await lender.ask('/v1/applications', post(application, 'key', headers));
    const refused = await lender.ask('/v1/terms?currency=x', { headers });
    const unknown = await lender.ask('/nowhere', { headers });
    for (const answer of [failed, refused, unknown]) {
      expect(answer.headers.get('traceparent')).toContain(`00-${TRACE}-`);
      expect(await answer.json()).toMatchObject({ traceId: TRACE });
    }
    // The failure itself has a line of its own.
    const lines = lender.lines.slice(before).map(line => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual(['failed', 'request', 'request', 'request']);
    for (const line of lines) expect(line.traceId).toBe(TRACE);
  });

  it('gives a trace to what has none, also where it is not even HTTP', async () => {
    const { port } = new URL(lender.url);
    const said = await new Promise<string>(resolve => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('zhang-san\r\n\r\n'));
      socket.on('data', data => resolve(`${data}`));
    });
    const [, trace] = /traceparent: 00-([\da-f]{32})-/.exec(said) ?? [];
    expect(said).toContain(`"traceId":"${trace}"`);
    const healthy = await lender.ask('/v1/health');
    expect(healthy.headers.get('traceparent')).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-00$/);
  });
});
