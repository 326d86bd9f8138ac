import { Validator } from '@seriousme/openapi-schema-validator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdictions, plans, sheetOf } from '../../pricing/laws/randomTerms.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';
import { openapi } from './openapi.js';
import { problemKinds, problemOf, problemSchema, problems } from './problems.js';
import { routes } from './routes.js';
import { termSheetSchema } from './termSheetSchema.js';

const document = openapi({ version: '1.2.3' }) as {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
};

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, every reference in it included', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const name of refs) expect(document.components.schemas, name).toHaveProperty(name);
  });

  it('holds every route, and no other', () => {
    const operations = Object.values(document.paths).flatMap(each =>
      Object.values(each).map(({ operationId }) => operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(routes).sort());
  });

  it('holds a decision as what it is, by its status', () => {
    const { Decision } = document.components.schemas as { Decision: { oneOf?: unknown[]; anyOf?: unknown[] } };
    expect(Decision.oneOf ?? Decision.anyOf).toHaveLength(7);
    expect(JSON.stringify(document.components.schemas['Approved'])).toContain('#/components/schemas/PlanTerms');
  });

  it('says of every problem of a call which kinds it may be of', () => {
    for (const { problems: kinds, path, method } of Object.values(routes))
      for (const kind of kinds) {
        const answer = document.paths[path]?.[method]?.responses[problems[kind].status];
        expect(JSON.stringify(answer), `${method} ${path}`).toContain(kind);
      }
  });
});

describe('a problem', () => {
  it('has the status and the name of its kind', () => {
    for (const kind of problemKinds) {
      const problem = problemSchema.parse(problemOf(kind, 'Do this.'));
      expect(problem).toEqual({
        type: `urn:fenqi:problem:${kind}`,
        title: problems[kind].title,
        status: problems[kind].status,
        detail: 'Do this.',
        kind,
      });
    }
  });
});

const randomSheet = fc.tuple(plans, jurisdictions).map(([plan, jurisdiction]) => sheetOf(plan, jurisdiction));

describe('the shape of a term sheet', () => {
  const accepts = (value: unknown) => {
    try {
      validateTermSheet(value);
      return true;
    } catch {
      return false;
    }
  };

  it('takes every sheet that pricing takes', () => {
    fc.assert(
      fc.property(randomSheet, sheet => {
        expect(accepts(sheet)).toBe(true);
        expect(termSheetSchema.safeParse(sheet).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it('refuses what pricing refuses, a field at a time', () => {
    const wrong = fc.constantFrom(null, -1, 0.5, '', 'x', [], {}, true, 1e300);
    const fields = ['id', 'count', 'method', 'period', 'downPayment', 'minAmountMinor', 'remainder', 'firstPayment'];
    fc.assert(
      fc.property(randomSheet, fc.constantFrom(...fields), wrong, (sheet, field, value) => {
        const changed = { ...sheet, plans: [{ ...sheet.plans[0], [field]: value }] };
        if (!accepts(changed))
          expect(termSheetSchema.safeParse(changed).success, `${field} ${JSON.stringify(value)}`).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(termSheetSchema.safeParse({ id: 'a', jurisdiction: 'DE', currency: 'EUR', plans: [] }).success).toBe(false);
  });
});
