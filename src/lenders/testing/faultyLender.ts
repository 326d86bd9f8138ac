import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { LenderError } from '../LenderError.js';
import { sandboxLender } from '../sandbox/sandboxLender.js';
import { type Arrived, answer, broken, half, plain, problem, type Reply, stalled } from './scriptedServer.js';

/** What a network does to one request, and how it answers. */
interface FaultRule {
  /** Strikes before the lender sees the request. */
  readonly before?: Reply;
  /** Spoils the lender's answer. */
  readonly after?: (value: unknown) => Reply;
  /** The sender knows that nothing happened, because the lender itself said so. */
  readonly harmless?: true;
}

const rules = {
  none: { harmless: true },
  'reset before': { before: broken },
  'reset after': { after: () => broken },
  'half body': { after: half },
  'stalled body': { after: () => stalled },
  'proxy page': { after: () => plain(200, 'text/html', '<h1>Welcome to the hotel</h1>') },
  'cut JSON': { after: value => plain(200, 'application/json', JSON.stringify(value).slice(0, -3)) },
  '503 before': { before: problem(503, 'unavailable', { 'retry-after': '0' }) },
  '500 after': { after: () => problem(500, 'internal-error') },
  '504 after': { after: () => plain(504, 'text/html', '<h1>Gateway time-out</h1>') },
  '429': { before: problem(429, 'rate-limited', { 'retry-after': '0' }), harmless: true },
  redirect: { before: plain(302, '', '', { location: '/elsewhere' }) },
  /** The connection breaks, and the lender gets the request all the same. */
  'arrives late': {},
} satisfies Readonly<Record<string, FaultRule>>;

export type Fault = keyof typeof rules;
export const faults = Object.keys(rules) as Fault[];
const ruleOf = (fault: Fault): FaultRule => rules[fault];

/**
 * The reference lender's engine behind HTTP, on a network that loses things: each request meets the next fault. `wrongs`
 * lists what a careful client never does.
 */
export function faultyLender(script: readonly Fault[]) {
  const sandbox = sandboxLender({ latencyMs: 0, storage: null });
  const call = () => ({ signal: new AbortController().signal, timeoutMs: 1_000 });
  const left = [...script];
  const wrongs: string[] = [];
  const references = new Set<string>();
  const agreements = new Set<string>();
  /** Changes whose sender cannot know what came of them. */
  const unsure = new Set<string>();

  const act = async ({ method, url, headers, body }: Arrived): Promise<unknown> => {
    const { pathname, searchParams } = new URL(url, 'http://lender');
    const [, , resource, reference, what] = pathname.split('/');
    const key = `${headers['idempotency-key']}`;
    const change = { ...call(), idempotencyKey: key };
    if (resource === 'terms')
      return sandbox.terms(
        { purchase: { amountMinor: 1, currency: searchParams.get('currency')! }, day: '' },
        { ...call() },
      );
    if (method === 'GET') {
      return sandbox.status(reference === undefined ? { idempotencyKey: key } : { reference }, call());
    }
    if (what === 'cancellation') return sandbox.cancel(reference!, change);
    if (what !== 'commitment') return sandbox.apply(JSON.parse(body) as ApplicationRequest, change);
    return sandbox.commit(JSON.parse(body) as CommitRequest, change);
  };

  const watch = ({ method, url, headers }: Arrived, fault: Fault) => {
    const { pathname } = new URL(url, 'http://lender');
    const change = method === 'POST' && !pathname.endsWith('/cancellation');
    const about = pathname.split('/').slice(0, 4).join('/');
    if (!change) {
      if (fault === 'none') for (const each of unsure) if (each.startsWith(about)) unsure.delete(each);
      return;
    }
    const id = `${pathname} ${headers['idempotency-key']}`;
    if (unsure.has(id)) wrongs.push(`sent again without asking: ${id}`);
    if (!ruleOf(fault).harmless) unsure.add(id);
  };

  const serve: Reply = async (response, request) => {
    const fault = left.shift() ?? 'none';
    watch(request, fault);
    const { before: early, after } = ruleOf(fault);
    if (early) return early(response, request);
    if (fault === 'arrives late') {
      response.destroy();
      await new Promise(resolve => setTimeout(resolve, 15));
    }
    let value: unknown;
    try {
      value = await act(request);
    } catch (error) {
      if (!(error instanceof LenderError)) throw error;
      const refusal =
        error.kind !== 'conflict'
          ? problem(422, 'figures-differ')
          : error.outcomeUnknown
            ? problem(409, 'key-in-flight', { 'retry-after': '0' })
            : problem(422, 'key-reused');
      return response.destroyed || refusal(response, request);
    }
    if (value === null) {
      return response.destroyed || (after?.({}) ?? problem(404, 'unknown-application'))(response, request);
    }
    const { reference, agreement } = value as { reference?: string; agreement?: { id: string } };
    if (reference) references.add(reference);
    if (agreement) agreements.add(agreement.id);
    if (!response.destroyed) (after ?? answer)(value)(response, request);
  };
  return { serve, references, agreements, wrongs };
}
