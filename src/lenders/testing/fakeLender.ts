import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { LenderAdapter } from '../LenderAdapter.js';

export interface Call {
  readonly name: 'apply' | 'status' | 'commit' | 'cancel' | 'terms';
  /** What was asked, without the options. */
  readonly about: unknown;
  readonly key: string | undefined;
  readonly signal: AbortSignal;
}

/** What a call is answered with: a value, a promise, or a throw. `undefined` leaves it hanging. */
export type Script = (call: Call, n: number) => unknown;

/** A lender as a literal record: every call is written down and answered by the script. */
export function fakeLender(script: Script, over: Partial<LenderAdapter> = {}) {
  const calls: Call[] = [];
  const answer = async (
    name: Call['name'],
    about: unknown,
    options: { signal: AbortSignal; idempotencyKey?: string },
  ) => {
    const call: Call = { name, about, key: options.idempotencyKey, signal: options.signal };
    calls.push(call);
    const value = await script(call, calls.filter(other => other.name === name).length);
    return (value === undefined ? new Promise(() => {}) : value) as never;
  };
  const lender: LenderAdapter = {
    id: 'fake',
    name: 'Fake',
    capabilities: { pending: true, cancel: true, actions: [], personReview: false },
    terms: (query, options) => answer('terms', query, options),
    apply: (request, options) => answer('apply', request, options),
    status: (query, options) => answer('status', query, options),
    commit: (request, options) => answer('commit', request, options),
    cancel: (reference, options) => answer('cancel', reference, options),
    ...over,
  };
  return { lender, calls, named: (name: Call['name']) => calls.filter(call => call.name === name) };
}

export const day = '2026-11-23';

/** Given as the merchant's own, so that a test about something else need not answer `terms`. */
export const terms: TermSheet = {
  id: 'sheet-1',
  jurisdiction: 'CN',
  currency: 'CNY',
  plans: [
    { id: 'six', method: 'annuity', annualRate: '0.059', count: 6 },
    { id: 'twelve', method: 'annuity', annualRate: '0.079', count: 12 },
  ],
};

/** Storage as a map, shared by the tabs of a test. */
export function mapStorage(entries: Map<string, string> = new Map()) {
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
