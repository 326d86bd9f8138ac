import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { fundLevels } from '../../protocol/api/fundWords.js';
import { routes } from '../../protocol/api/routes.js';
import type { Visit } from '../http/Handler.js';
import type { Gauges } from '../storage/readGauges.js';
import type { Written } from './observedBooks.js';

/** What an application came to. `review`: a person decides first. */
const verdicts = ['approved', 'declined', 'review'] as const;
type Counted = (typeof verdicts)[number];

/** Any other method is counted as one: callers can make up as many as they like. */
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];
/** From a cached term sheet to a decision on a busy machine. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What a lender measures, for Prometheus. Every label is from a closed list or from the lender's configuration. */
export interface LenderMetrics {
  request(visit: Visit, method: string, status: number, seconds: number): void;
  written(written: Written): void;
  /** Everything as Prometheus reads it. Without the books, all that needs no books. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** @param read what the books hold now */
export function lenderMetrics(read: () => Promise<Gauges>): LenderMetrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `fenqi_${name}_total`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `fenqi_${name}`, help, labelNames, registers });

  const requests = new Histogram({
    name: 'fenqi_request_duration_seconds',
    help: 'Requests by route, method and status, from the first line to the first byte of the answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  const decisions = counter('decisions', 'Decisions on applications. `review`: a person decides first.', 'verdict');
  const declines = counter('declines', 'Declines, by who or what declined.', 'by');
  const reasons = counter('decline_reasons', 'Reasons of declines. A decline has up to four.', 'reason');
  const agreements = counter('agreements', 'Approvals that became a loan.', 'currency');

  const isUp = gauge('books_up', '1 where the books answered this time, otherwise 0.');
  const funds = gauge(
    'funds_minor',
    'Each tier: its cap, what is reserved, and what is lent.',
    'currency',
    'tier',
    'state',
  );
  const alerts = gauge(
    'funds_alert',
    `How each tier stands: ${fundLevels.map((level, n) => `${n} ${level}`).join(', ')}.`,
    'currency',
    'tier',
  );
  const dry = gauge(
    'funds_empty_in_hours',
    'When a tier will be empty at the present pace. Absent: it does not get less.',
    'currency',
    'tier',
  );
  const owed = gauge('outstanding_minor', 'Principal that is lent and not paid back.', 'currency');
  const loans = gauge('loans', 'Loans that were made and not undone, also those that are repaid.', 'currency');
  const callbacks = gauge('callbacks', 'Callbacks to merchants that wait, or that the lender has given up.', 'state');
  const late = gauge('callbacks_late_seconds', 'For how long the oldest waiting callback could have been sent.');
  const jobs = gauge('jobs', 'Background work that waits or is under way.', 'queue');
  const psi = gauge('risk_psi', 'The population stability index of the score, of the newest report.');
  const defaults = gauge(
    'risk_defaults',
    'Defaults of the newest report: `expected` by the score, and `observed`.',
    'of',
  );
  const brier = gauge('risk_brier', 'The Brier score of the newest report.');
  const arrears = gauge(
    'risk_arrears',
    'The share of loans with a score that were ever 30 days late, of the newest report.',
  );
  const active = gauge('risk_parameters', 'The number of the parameter set that is active.');
  const ofBooks = [psi, defaults, brier, arrears, active, funds, alerts, dry, owed, loans, callbacks, jobs];

  const decided = (verdict: Counted, { after: { verdict: of } }: Written) => {
    decisions.inc({ verdict });
    if (of.kind !== 'declined') return;
    declines.inc({ by: of.by });
    for (const reason of of.reasons) reasons.inc({ reason });
  };
  const set = ({
    pools,
    fundAlerts,
    loans: made,
    callbacks: told,
    callbacksLateMs,
    jobs: waiting,
    risk,
    parameters,
  }: Gauges) => {
    const sums = new Map<string, number>();
    for (const { currency, tier, cap, reserved, used } of pools) {
      funds.set({ currency, tier, state: 'cap' }, cap);
      funds.set({ currency, tier, state: 'reserved' }, reserved);
      funds.set({ currency, tier, state: 'lent' }, used);
      sums.set(currency, (sums.get(currency) ?? 0) + used);
    }
    for (const { currency, tier, level, hours } of fundAlerts) {
      alerts.set({ currency, tier }, fundLevels.indexOf(level));
      if (hours !== null) dry.set({ currency, tier }, hours);
    }
    for (const [currency, sum] of sums) owed.set({ currency }, sum);
    for (const { currency, count } of made) loans.set({ currency }, count);
    for (const { state, count } of told) callbacks.set({ state }, count);
    late.set(callbacksLateMs / 1_000);
    for (const found of risk) {
      if (found.psi !== null) psi.set(found.psi);
      if (found.brier !== null) brier.set(found.brier);
      defaults.set({ of: 'expected' }, found.expected);
      defaults.set({ of: 'observed' }, found.observed);
      arrears.set(found.arrears);
    }
    for (const { number } of parameters) active.set(number);
    for (const { queue, count } of waiting) jobs.set({ queue }, count);
  };

  return {
    request({ operation }, method, status, seconds) {
      const labels = {
        route: operation ? routes[operation].path : 'other',
        method: methods.includes(method) ? method : 'other',
        status,
      };
      requests.observe(labels, seconds);
    },
    written(written) {
      const { before, after } = written;
      const waits = after.verdict.kind === 'approved' && after.readyAt === null;
      if (!before) decided(waits ? 'review' : after.verdict.kind, written);
      else if (before.verdict !== after.verdict || before.readyAt !== after.readyAt)
        decided(after.verdict.kind, written);
      if (after.commitment && !before?.commitment) agreements.inc({ currency: after.request.purchase.currency });
    },
    async text() {
      for (const each of ofBooks) each.reset();
      try {
        set(await read());
        isUp.set(1);
      } catch {
        isUp.set(0);
      }
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
