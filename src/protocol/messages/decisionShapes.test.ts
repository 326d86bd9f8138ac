import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { declineReasons } from './closedLists.js';
import { type Decision, type DecisionStatus, decisionSchemas } from './Decision.js';
import { decisionShapes } from './decisionShapes.js';

const plan = defaultTermSheet('CNY').plans[1]!;
const agreement = {
  id: 'a1',
  reference: 'r1',
  lender: 'l',
  merchant: 'm',
  jurisdiction: 'CN',
  termsId: 't',
  planId: plan.id,
  currency: 'CNY',
  amountMinor: 600,
  downPaymentMinor: 0,
  financedMinor: 600,
  financeChargeMinor: 0,
  totalMinor: 600,
  apr: '0.00',
  installments: [{ due: '2026-12-23', principalMinor: 600, interestMinor: 0, feeMinor: 0, totalMinor: 600 }],
  committedAt: '2026-11-23T10:00:00Z',
};
const good: readonly Decision[] = [
  {
    status: 'approved',
    reference: 'r1',
    choice: { planId: plan.id, downPaymentMinor: 5 },
    terms: plan,
    limitMinor: 100,
    expiresAt: '2026-11-23T10:00:00Z',
  },
  { status: 'pending', reference: 'r1', pollAfterMs: 1_000, expectedBy: '2026-11-24T10:00:00+08:00' },
  {
    status: 'action',
    reference: 'r1',
    action: { kind: 'qr', url: 'https://l.example/x', origin: 'https://l.example', nonce: '0123456789abcdef' },
  },
  {
    status: 'declined',
    reference: 'r1',
    reasons: [...declineReasons.slice(0, 4)],
    alternatives: [{ planId: 'x' }],
    explainUrl: 'https://l.example/',
  },
  { status: 'expired', reference: 'r1' },
  { status: 'cancelled', reference: 'r1' },
  { status: 'committed', reference: 'r1', agreement },
];

/** What both ways of reading make of a value: the same result, or nothing. */
const bySchema = (status: DecisionStatus, value: unknown) => {
  const read = z.safeParse(decisionSchemas[status] as z.ZodMiniType<Decision>, value);
  return read.success ? read.data : null;
};
const byShape = (status: DecisionStatus, value: unknown) => {
  try {
    return { status, ...decisionShapes[status](value, '') };
  } catch {
    return null;
  }
};

/** Every place in a value, as the keys that lead to it. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path];

const withAt = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = withAt((value as Record<string, unknown>)[key], rest, put);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  else (copy as Record<string, unknown>)[key] = inner;
  return copy;
};

const strange = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, -1, 1.5, 2 ** 53, Number.NaN, true, [], {}, 'redirect', 'nose'),
  fc.constantFrom('javascript:alert(1)', 'https://x.example', '2026-11-23', '2026-11-23T10:00:00', 'a'.repeat(201)),
  fc.string(),
  fc.integer(),
);

describe('the shapes of a page', () => {
  it.each(good.map(decision => [decision.status, decision] as const))(
    'read a good answer as it is: %s',
    (status, decision) => {
      expect(byShape(status, { ...decision, more: 1 })).toEqual(decision);
      expect(bySchema(status, { ...decision, more: 1 })).toEqual(decision);
    },
  );

  it('read what the schemas of the wire read, and refuse what they refuse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good).chain(decision =>
          fc.tuple(
            fc.constant(decision),
            fc.constantFrom(...placesIn(decision)).filter(path => path[0] !== 'status'),
            strange,
          ),
        ),
        ([decision, path, put]) => {
          const value = withAt(decision, path, put);
          const { status } = decision;
          const asked = typeof value === 'object' && value ? { ...value, status } : value;
          expect(byShape(status, asked)).toEqual(bySchema(status, asked));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('name the place of what is wrong, and never the value', () => {
    const read = () =>
      decisionShapes.committed({ ...good[6], agreement: { ...agreement, installments: [{ due: 7 }] } }, '');
    expect(read).toThrow('agreement.installments.0.due must be string');
    expect(() => decisionShapes.pending({ reference: 'r', pollAfterMs: 'secret' }, '')).toThrow(
      /^pollAfterMs must be int$/,
    );
  });
});
