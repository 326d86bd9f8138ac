import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { decisionStatuses, documentKinds } from '../messages/closedLists.js';
import { callbackTypes } from '../messages/MerchantCallback.js';
import { agreementSchema } from '../messages/schemas.js';
import { descriptions } from './descriptions/describe.js';
import { signedExample } from './descriptions/guide.js';
import { openapi } from './openapi.js';
import { problemKinds, problemOf, problemSchema, problems } from './problems.js';
import { routes } from './routes.js';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, unknown>;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
}
const document = openapi({ version: '1.2.3' }) as {
  openapi: string;
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, with every reference resolved', async () => {
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

  it('says what every field of every schema and every parameter means, and nothing of fields that do not exist', () => {
    const silent: string[] = [];
    const said = new Set<string>();
    const walk = (value: unknown, place: string): void => {
      if (Array.isArray(value)) for (const each of value) walk(each, place);
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) {
          if (name !== 'properties') walk(inner, place);
          else
            for (const [field, schema] of Object.entries(inner as Record<string, { description?: string }>)) {
              const path = `${place}.${field}`;
              if (!schema.description?.trim()) silent.push(path);
              said.add(path);
              walk(schema, path);
            }
        }
    };
    const { schemas } = document.components;
    for (const [name, schema] of Object.entries(schemas)) walk(schema, name);
    const described = Object.entries(descriptions).flatMap(([name, fields]) =>
      Object.keys(fields).map(field => `${name}.${field}`),
    );
    expect(described.filter(path => !said.has(path))).toEqual([]);
    walk({ paths: document.paths, webhooks: document.webhooks }, 'calls');
    expect(silent).toEqual([]);
    const operations = [document.paths, document.webhooks].flatMap(each => Object.values(each).flatMap(Object.values));
    const parameters = operations.flatMap(({ parameters: own }) => own);
    expect(parameters.length).toBeGreaterThan(50);
    for (const { name, description } of parameters) expect(description, name).toEqual(expect.stringMatching(/\.$/));
  });

  it('shows an agreement and the very bytes that are signed of it', () => {
    const [, json, text] = /```json\n(.*?)\n```.*?```text\n(.*?)\n```/s.exec(document.info.description) ?? [];
    expect(agreementSchema.parse(JSON.parse(json!))).toEqual(signedExample);
    expect(JSON.parse(text!)).toEqual(signedExample);
    // Without white space, and every object's names in order.
    expect(text).not.toMatch(/\s/);
    for (const object of [JSON.parse(text!), ...JSON.parse(text!).installments]) {
      expect(Object.keys(object)).toEqual(Object.keys(object).sort());
      expect(text).toContain(JSON.stringify(object).slice(1, 20));
    }
  });

  it('describes every route and nothing else', () => {
    const operations = Object.values(document.paths).flatMap(each =>
      Object.values(each).map(({ operationId }) => operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(routes).sort());
  });

  it('describes every callback of a merchant’s server, each with a body of its own', () => {
    expect(Object.keys(document.webhooks)).toEqual(callbackTypes);
    for (const type of callbackTypes) {
      const [, name = ''] = /#\/components\/schemas\/(\w+Callback)/.exec(JSON.stringify(document.webhooks[type]))!;
      expect(document.components.schemas[name]).toMatchObject({ properties: { type: { const: type } } });
    }
  });

  it('describes a decision as one schema for each status', () => {
    const { Decision } = document.components.schemas as { Decision: { oneOf?: unknown[]; anyOf?: unknown[] } };
    expect(Decision.oneOf ?? Decision.anyOf).toHaveLength(decisionStatuses.length);
    expect(JSON.stringify(document.components.schemas['Approved'])).toContain('#/components/schemas/PlanTerms');
  });

  it('has who lends beside the terms, with every kind of document', () => {
    const { LenderIdentity, TermsAnswer } = document.components.schemas;
    expect(JSON.stringify(TermsAnswer)).toContain('#/components/schemas/LenderIdentity');
    for (const kind of documentKinds) expect(JSON.stringify(LenderIdentity)).toContain(`"${kind}"`);
  });

  it('lists the kinds of problem that each call may answer', () => {
    for (const { problems: kinds, path, method } of Object.values(routes))
      for (const kind of kinds) {
        const answer = document.paths[path]?.[method]?.responses[problems[kind].status];
        expect(JSON.stringify(answer), `${method} ${path}`).toContain(kind);
      }
  });
});

describe('a problem', () => {
  it('has the status and the title of its kind', () => {
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
