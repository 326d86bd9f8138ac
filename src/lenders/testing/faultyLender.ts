import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { LenderError } from '../LenderError.js';
import { sandboxLender } from '../sandbox/sandboxLender.js';
import { type Arrived, answer, broken, half, plain, problem, type Reply, stalled } from './scriptedServer.js';

/** What befalls one request. Those that strike before leave the lender as it was; those after strike its answer alone. */
export const faults = [
  'none',
  'reset before',
  'reset after',
  'half body',
  'stalled body',
  'proxy page',
  'cut JSON',
  '503 before',
  '500 after',
  '504 after',
  '429',
  'redirect',
  'arrives late',
] as const;
export type Fault = (typeof faults)[number];

const answers: Partial<Record<Fault, (value: unknown) => Reply>> = {
  'reset after': () => broken,
  'half body': half,
  'stalled body': () => stalled,
  'proxy page': () => plain(200, 'text/html', '<h1>Welcome to the hotel</h1>'),
  'cut JSON': value => plain(200, 'application/json', JSON.stringify(value).slice(0, -3)),
  '500 after': () => problem(500, 'internal-error'),
  '504 after': () => plain(504, 'text/html', '<h1>Gateway time-out</h1>'),
};
const before: Partial<Record<Fault, Reply>> = {
  'reset before': broken,
  '503 before': problem(503, 'unavailable', { 'retry-after': '0' }),
  '429': problem(429, 'rate-limited', { 'retry-after': '0' }),
  redirect: plain(302, '', '', { location: '/elsewhere' }),
};
/** After these the sender knows that nothing happened: the lender itself said so. */
const harmless: readonly Fault[] = ['none', '429'];

/**
 * A lender that keeps its promises, behind HTTP and behind a network that does not: each request meets the next fault.
 * `wrongs` names what a careful client never does.
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
    if (!harmless.includes(fault)) unsure.add(id);
  };

  const serve: Reply = async (response, request) => {
    const fault = left.shift() ?? 'none';
    watch(request, fault);
    const early = before[fault];
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
      const [status, kind] = error.kind === 'conflict' ? [422, 'key-reused'] : [422, 'figures-differ'];
      return response.destroyed || problem(status!, `${kind}`)(response, request);
    }
    if (value === null) {
      const { [fault]: spoilt } = answers;
      return response.destroyed || (spoilt?.({}) ?? problem(404, 'unknown-application'))(response, request);
    }
    const { reference, agreement } = value as { reference?: string; agreement?: { id: string } };
    if (reference) references.add(reference);
    if (agreement) agreements.add(agreement.id);
    if (!response.destroyed) (answers[fault] ?? answer)(value)(response, request);
  };
  return { serve, references, agreements, wrongs };
}
