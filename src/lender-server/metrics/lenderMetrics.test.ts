import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { type OpenedLender, openLender } from '../http/testing/openLender.js';
import { application, approve, commitmentTo, post } from '../http/testing/requests.js';
import type { Gauges } from '../storage/readGauges.js';
import { type LenderMetrics, lenderMetrics } from './lenderMetrics.js';
import { observedBooks } from './observedBooks.js';

const gauges: Gauges = {
  pools: [
    { currency: 'CNY', tier: 'daily', cap: 900, reserved: 20, used: 300 },
    { currency: 'CNY', tier: 'surge', cap: 90, reserved: 0, used: 50 },
  ],
  fundAlerts: [
    { currency: 'CNY', tier: 'daily', level: 'ample', hours: null },
    { currency: 'CNY', tier: 'surge', level: 'drying', hours: 7.5 },
  ],
  loans: [{ currency: 'CNY', count: 7 }],
  callbacks: [
    { state: 'waiting', count: 2 },
    { state: 'dead', count: 1 },
  ],
  callbacksLateMs: 1_500,
  jobs: [{ queue: 'sweep', count: 1 }],
  risk: [{ psi: 0.25, expected: 12.5, observed: 14, brier: null, arrears: 0.125 }],
  parameters: [{ number: 3 }],
};

/** The samples of a text for Prometheus, by name and labels. */
const samples = (text: string): Record<string, number> =>
  Object.fromEntries(
    text.split('\n').flatMap(line => {
      const [, name, value] = /^(fenqi_[^ ]+) ([\d.]+)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, Number(value)]];
    }),
  );

let metrics: LenderMetrics;
let lender: OpenedLender;
let read = async () => gauges;
beforeAll(async () => {
  metrics = lenderMetrics(() => read());
  const funds = () => ({ daily: 1e12, surge: 0, reserve: 0 });
  const now = () => Date.parse('2026-11-23T10:00:00Z');
  lender = await openLender(
    { observe: metrics.request },
    { books: observedBooks(memoryBooks({ funds, now }), metrics.written) },
  );
});
afterAll(() => lender.close());

describe('The metrics of a lender', () => {
  it('count each decision once, with its reasons, and each agreement', async () => {
    const approved = await approve(lender, 'one');
    await lender.ask('/v1/applications', post(application, 'one'));
    const path = `/v1/applications/${approved.reference}/commitment`;
    for (const key of ['two', 'two', 'three']) await lender.ask(path, post(commitmentTo(approved), key));
    // Strangers are different people. This one asks for more than anybody may owe.
    const much = { ...application, purchase: { amountMinor: 600_000, currency: 'CNY' } };
    expect(await (await lender.ask('/v1/applications', post(much, 'four'))).json()).toMatchObject({
      status: 'declined',
    });
    expect(samples(await metrics.text())).toMatchObject({
      'fenqi_decisions_total{verdict="approved"}': 1,
      'fenqi_decisions_total{verdict="declined"}': 1,
      'fenqi_declines_total{by="rules"}': 1,
      'fenqi_decline_reasons_total{reason="existing-debt"}': 1,
      'fenqi_agreements_total{currency="CNY"}': 1,
    });
  });

  it('count requests by route, method and status, and callers cannot make up another one', async () => {
    const requests = async () =>
      Object.entries(samples(await metrics.text())).filter(([name]) => name.includes('request_duration_seconds_count'));
    for (const id of ['app_1', 'app_2']) await lender.ask(`/v1/applications/${id}`);
    const found = new Map(await requests());
    const unknown =
      'fenqi_request_duration_seconds_count{route="/v1/applications/{reference}",method="GET",status="404"}';
    expect(found.get(unknown)).toBe(2);
    for (const [n, method] of ['PUT', 'DELETE', 'PROPFIND'].entries()) {
      await lender.ask(`/zhang-san-${n}?zhang-san=${n}`, { method });
      await lender.ask(`/v1/terms?currency=CNY&merchant=zhang-san-${n}`, {
        headers: { origin: `https://z${n}.example` },
      });
    }
    const more = (await requests()).map(([name]) => name).filter(name => !found.has(name));
    expect(more).toEqual([
      'fenqi_request_duration_seconds_count{route="other",method="other",status="404"}',
      'fenqi_request_duration_seconds_count{route="/v1/terms",method="GET",status="403"}',
    ]);
    expect(await metrics.text()).not.toContain('zhang');
  });

  it('say what the books hold, and that they are away', async () => {
    const expected = {
      fenqi_books_up: 1,
      'fenqi_funds_minor{currency="CNY",tier="daily",state="cap"}': 900,
      'fenqi_funds_minor{currency="CNY",tier="daily",state="reserved"}': 20,
      'fenqi_funds_minor{currency="CNY",tier="surge",state="lent"}': 50,
      'fenqi_funds_alert{currency="CNY",tier="daily"}': 0,
      'fenqi_funds_alert{currency="CNY",tier="surge"}': 1,
      'fenqi_funds_empty_in_hours{currency="CNY",tier="surge"}': 7.5,
      'fenqi_outstanding_minor{currency="CNY"}': 350,
      'fenqi_loans{currency="CNY"}': 7,
      'fenqi_callbacks{state="waiting"}': 2,
      'fenqi_callbacks{state="dead"}': 1,
      fenqi_callbacks_late_seconds: 1.5,
      'fenqi_jobs{queue="sweep"}': 1,
      fenqi_risk_psi: 0.25,
      'fenqi_risk_defaults{of="expected"}': 12.5,
      'fenqi_risk_defaults{of="observed"}': 14,
      fenqi_risk_arrears: 0.125,
      fenqi_risk_parameters: 3,
    };
    const text = await metrics.text();
    expect(samples(text)).toMatchObject(expected);
    expect(text).toContain('process_cpu_user_seconds_total');
    read = () => Promise.reject(new Error('away'));
    const away = samples(await metrics.text());
    expect(away).toMatchObject({ fenqi_books_up: 0, 'fenqi_decisions_total{verdict="approved"}': 1 });
    // Nothing is said rather than what was true before.
    for (const name of Object.keys(expected).filter(each => each.includes('{')))
      expect(away).not.toHaveProperty([name]);
  });
});
