import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { LenderAdapter } from '../LenderAdapter.js';
import type { PageStorage } from '../pageStorage.js';

export interface Call {
  readonly name: 'apply' | 'status' | 'commit' | 'cancel' | 'terms';
  /** What was asked, without the options. */
  readonly about: unknown;
  readonly key: string | undefined;
  readonly signal: AbortSignal;
}

/** The answer to a call: a value, a promise, or a throw. `undefined` leaves the call hanging. `n` counts calls of its name from 1. */
export type Script = (call: Call, n: number) => unknown;

/** The literal fake lender: it writes every call down, and the script answers it. */
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
    // A script may answer anything: what is not a valid answer is a test's own subject.
    return (value === undefined ? new Promise(() => {}) : value) as never;
  };
  const lender: LenderAdapter = {
    id: 'fake',
    name: 'Fake',
    capabilities: { cancel: true, personReview: false },
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

/** Web Storage as a map. The pages of one test may share it, as the tabs of a browser do. */
export function mapStorage(entries: Map<string, string> = new Map()): PageStorage & {
  readonly entries: Map<string, string>;
} {
  return {
    entries,
    getItem: key => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: key => void entries.delete(key),
  };
}
