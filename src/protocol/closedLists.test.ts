import { describe, expect, it } from 'vitest';
import { problems } from './api/problems.js';
import type { Route } from './api/Route.js';
import { type DecisionStatus, type DeclineReason, decisionStatuses } from './messages/closedLists.js';
import { type Decision, decisionShapes } from './messages/Decision.js';
import { decisionSchemas } from './messages/schemas.js';
import { reasonsEn } from './reasons/en.js';

/** The compiler checks these: each `@ts-expect-error` fails the type check if the line below it compiles. */
describe('a closed list of the protocol that lacks an entry is a type error', () => {
  it('a decision status, in its shapes and its schemas', () => {
    const { pending: shape, ...shapes } = decisionShapes;
    const { pending: schema, ...schemas } = decisionSchemas;
    // @ts-expect-error: pending is missing
    const incompleteShape: Record<DecisionStatus, unknown> = shapes;
    // @ts-expect-error: pending is missing
    const incompleteSchema: Record<DecisionStatus, unknown> = schemas;
    expect([shape, schema, incompleteShape, incompleteSchema]).not.toContain(undefined);
    expect(Object.keys(decisionShapes)).toEqual([...decisionStatuses]);
    expect(Object.keys(decisionSchemas)).toEqual([...decisionStatuses]);
  });

  it('a decision whose fields belong to another status', () => {
    // @ts-expect-error: a pending decision does not expire
    const wrong: Decision = { status: 'pending', reference: 'r', expiresAt: '2026-11-23T10:00:00Z' };
    // @ts-expect-error: a status that is not in the list
    const unknown: Decision = { status: 'maybe', reference: 'r' };
    expect([wrong.status, unknown.status]).toEqual(['pending', 'maybe']);
  });

  it('a reason of a decline, in the words of a language', () => {
    const { affordability, ...words } = reasonsEn;
    // @ts-expect-error: affordability is missing
    const incomplete: Record<DeclineReason, string> = words;
    expect([affordability, incomplete]).not.toContain(undefined);
  });

  it('a problem of a route that is not in the list', () => {
    // @ts-expect-error: there is no such problem
    const listed: Route['problems'] = ['moon-phase'];
    expect(Object.keys(problems)).not.toContain(listed[0]);
  });
});
