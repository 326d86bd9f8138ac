import * as z from 'zod/mini';
import { type Decision, decisionSchemas } from '../protocol/Decision.js';
import { LenderError } from './LenderError.js';

/**
 * An adapter's answer as a `Decision`. The message names the fields that are off, never their values, which may be personal.
 *
 * @throws LenderError `malformed`
 */
export function decodeDecision(answer: unknown, asking: string): Decision {
  const { status } = (answer ?? {}) as Partial<Decision>;
  if (!status || !Object.hasOwn(decisionSchemas, status)) throw malformed(asking, 'it has no known status (status)');
  const decoded = z.safeParse(decisionSchemas[status] as z.ZodMiniType<Decision>, answer);
  if (decoded.success) return decoded.data;
  throw malformed(asking, decoded.error.issues.map(wrong).join('; '));
}

/** The lender did act, in a way that cannot be read: its outcome is unknown. */
export function malformed(asking: string, what: string): LenderError {
  return new LenderError('malformed', `The lender's answer to ${asking} cannot be used: ${what}.`, {
    outcomeUnknown: true,
  });
}

function wrong(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'the answer';
  if (issue.code === 'custom') return `${path}: ${issue.message}`;
  return `${path} ${'expected' in issue ? `must be ${issue.expected}` : `has ${issue.code.replaceAll('_', ' ')}`}`;
}
