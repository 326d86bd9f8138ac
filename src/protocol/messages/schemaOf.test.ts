import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { arbitraryOf } from '../../pricing/laws/arbitraryOf.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import { planTermsShape, termSheetShape } from '../../pricing/offers/TermSheet.js';
import { readShape } from '../../pricing/shapes/readShape.js';
import type { Shape } from '../../pricing/shapes/Shape.js';
import { runs } from '../../testing/runSize.js';
import { agreementShape } from './Agreement.js';
import { applicationRequestShape } from './ApplicationRequest.js';
import { commitRequestShape } from './CommitRequest.js';
import { decisionStatuses } from './closedLists.js';
import { decisionShape, decisionShapes } from './Decision.js';
import { schemaOf } from './schemaOf.js';
import { decisionSchemas } from './schemas.js';

const shapes: Readonly<Record<string, Shape>> = {
  'a decision': decisionShape,
  'an agreement': agreementShape,
  'an application': applicationRequestShape,
  'a commitment': commitRequestShape,
  'a plan': planTermsShape,
  'a term sheet': termSheetShape,
};

/** What each way of reading makes of a value: what it knows of it, or the paths that are wrong. */
const bySchema = (shape: Shape, value: unknown) => {
  const read = z.safeParse(schemaOf(shape), value);
  return read.success ? read.data : 'refused';
};
const byShape = (shape: Shape, value: unknown) => {
  try {
    return readShape(shape, value, 'it');
  } catch {
    return 'refused';
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
  fc.constantFrom<unknown>(undefined, null, '', 0, -1, 1.5, 601, 2 ** 53, Number.NaN, true, [], {}, 'redirect', 'nose'),
  fc.constantFrom('javascript:alert(1)', 'https://x.example', '2026-11-23', '2026-11-23T10:00:00', 'a'.repeat(201)),
  fc.constantFrom<unknown>('101', '1/0', { rate: '0.1' }, { amountMinor: 1 }, { afterPeriods: 2 }, { more: 1 }),
  fc.string(),
  fc.integer(),
);

describe.each(Object.entries(shapes))('the zod schema made from the shape of %s', (_, shape) => {
  it('accepts every value that the shape describes, and reads it the same', () => {
    fc.assert(
      fc.property(arbitraryOf(shape), value => {
        expect(byShape(shape, value)).toEqual(value);
        expect(bySchema(shape, value)).toEqual(value);
      }),
      { numRuns: 50 },
    );
  });

  it('reads and refuses what the shape reads and refuses, whatever is put in whatever place', () => {
    fc.assert(
      fc.property(
        arbitraryOf(shape).chain(value => fc.tuple(fc.constant(value), fc.constantFrom(...placesIn(value)), strange)),
        ([value, path, put]) => {
          const changed = withAt(value, path, put);
          expect(bySchema(shape, changed)).toEqual(byShape(shape, changed));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a decision', () => {
  it('has a shape and a schema for every status', () => {
    expect(Object.keys(decisionShapes)).toEqual([...decisionStatuses]);
    expect(Object.keys(decisionSchemas)).toEqual([...decisionStatuses]);
  });

  it('is refused with the path of every wrong field, and without its value', () => {
    const committed = { status: 'committed', reference: 'r', agreement: { installments: [{ due: 7 }] } };
    expect(() => readShape(decisionShape, committed, 'decision')).toThrow(
      'decision.agreement.installments.0.due must be string',
    );
    const pending = { status: 'pending', reference: '', pollAfterMs: 'secret' };
    expect(() => readShape(decisionShape, pending, 'decision')).toThrow(
      /^decision\.reference must be a short text; decision\.pollAfterMs must be 1\.\.9007199254740991$/,
    );
    expect(() => readShape(decisionShape, { status: 'maybe' }, 'decision')).toThrow(
      /^decision\.status must be approved\|pending\|action\|declined\|expired\|cancelled\|committed$/,
    );
  });
});

describe('a rate', () => {
  const texts = fc.oneof(
    fc.constantFrom(
      '7.9',
      '1.5',
      '2',
      '01',
      '1.0',
      '00.5',
      '12/12',
      '13/12',
      '5/0',
      '0/0',
      '0.5/0.5',
      '1/3/3',
      ' 1',
      '',
    ),
    fc.tuple(fc.nat(30), fc.nat(30)).map(([n, d]) => `${n}/${d}`),
    fc.nat(3000).map(n => `${n / 1000}`),
    fc.stringMatching(/^[\d./ ]{0,9}$/),
  );

  it('is read alike in the page, on the wire and by pricing, and is never above 1', () =>
    fc.assert(
      fc.property(texts, rate => {
        const plan = { id: 'p', method: 'annuity', count: 3, annualRate: rate } as const;
        const taken = byShape(planTermsShape, plan) !== 'refused';
        expect(bySchema(planTermsShape, plan) !== 'refused', rate).toBe(taken);
        const terms = { id: 's', jurisdiction: 'EU', currency: 'EUR', plans: [plan] } as const;
        const [priced] = priceOffers({ amountMinor: 300_000, currency: 'EUR', day: '2026-01-31', terms });
        expect(priced!.kind === 'offer', rate).toBe(taken);
        const [top, bottom = '1'] = rate.split('/');
        if (taken) expect(Number(top) / Number(bottom)).toBeLessThanOrEqual(1);
      }),
      runs(500),
    ));

  it('above 1 does not match the pattern of the OpenAPI document, if it is written as a decimal', () => {
    const patterns: string[] = [];
    JSON.stringify(z.toJSONSchema(schemaOf(planTermsShape), { io: 'input', unrepresentable: 'any' }), (name, value) => {
      if (name === 'annualRate') patterns.push(value.pattern ?? value.allOf[0].pattern);
      return value;
    });
    const [pattern = ''] = patterns;
    expect(patterns).toEqual([pattern, pattern]);
    for (const rate of ['7.9', '1.5', '2', '10']) expect(rate).not.toMatch(new RegExp(pattern));
    for (const rate of ['0', '0.079', '1', '1.00', '29/12000']) expect(rate).toMatch(new RegExp(pattern));
  });
});
