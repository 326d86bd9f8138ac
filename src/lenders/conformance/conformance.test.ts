import { describe, expect, it } from 'vitest';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { LenderAdapter } from '../LenderAdapter.js';
import { sandboxLender } from '../sandbox/sandboxLender.js';
import { conformance } from './conformance.js';

const approvable: ApplicationRequest = {
  purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
  choice: { planId: '6-annuity', downPaymentMinor: 50_000 },
  termsId: 'default-1-CNY',
  day: '2026-11-23',
  applicant: 'test_best',
  locale: 'en',
};
const sandbox = () => sandboxLender({ latencyMs: 1, storage: null });

describe('the sandbox, by the conformance kit', () => {
  it.each(conformance.map(rule => [rule.title, rule] as const))('%s', async (_, rule) => {
    await rule.check({ lender: sandbox(), approvable });
  });
});

/** One fault for each rule, so that every rule is known to find something. */
const faults: [rule: RegExp, fault: (honest: LenderAdapter) => Partial<LenderAdapter>][] = [
  [
    /valid term sheet/,
    lender => ({ terms: async (...args) => ({ ...(await lender.terms(...args)), currency: 'EUR' }) }),
  ],
  [
    /about the choice/,
    lender => ({
      apply: async (...args) => {
        const decision = await lender.apply(...args);
        return decision.status === 'approved' ? { ...decision, terms: { ...decision.terms, id: 'x' } } : decision;
      },
    }),
  ],
  [
    /the same key with the same/,
    lender => ({
      apply: (request, options) => lender.apply(request, { ...options, idempotencyKey: `${Math.random()}` }),
    }),
  ],
  [
    /same key with another/,
    lender => ({
      apply: (request, options) => lender.apply(request, { ...options, idempotencyKey: `${Math.random()}` }),
    }),
  ],
  [/answers null/, () => ({ status: async () => ({ status: 'expired', reference: 'x' }) })],
  [
    /exactly what was reviewed/,
    lender => ({
      commit: async (...args) => {
        const decision = await lender.commit(...args);
        return decision.status === 'committed'
          ? { ...decision, agreement: { ...decision.agreement, totalMinor: decision.agreement.totalMinor + 1 } }
          : decision;
      },
    }),
  ],
  [
    /one minor unit/,
    lender => ({
      commit: (request, options) =>
        lender.commit(
          { ...request, reviewed: { ...request.reviewed, totalMinor: request.reviewed.totalMinor - 1 } },
          options,
        ),
    }),
  ],
  [
    /cancels an approval/,
    lender => ({
      cancel: async reference =>
        (await lender.status({ reference }, { signal: AbortSignal.timeout(1_000), timeoutMs: 1 }))!,
    }),
  ],
  [
    /gives a call up/,
    lender => ({ terms: query => lender.terms(query, { signal: new AbortController().signal, timeoutMs: 1 }) }),
  ],
];

describe('the conformance kit', () => {
  it('has a known fault for every rule', () => {
    expect(conformance.map(({ title }) => faults.filter(([rule]) => rule.test(title)).length)).toEqual(
      conformance.map(() => 1),
    );
  });

  it.each(faults)('finds a lender that breaks the rule %s', async (pattern, fault) => {
    const honest = sandbox();
    const rule = conformance.find(({ title }) => pattern.test(title))!;
    await expect(rule.check({ lender: { ...honest, ...fault(honest) }, approvable })).rejects.toThrow();
  });
});
