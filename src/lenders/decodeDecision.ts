import type { Decision } from '../protocol/Decision.js';
import { decisionShapes } from '../protocol/decisionShapes.js';
import { LenderError } from './LenderError.js';

/**
 * An adapter's answer as a `Decision`. The message names the field that is off, never its value, which may be personal.
 *
 * @throws LenderError `malformed`
 */
export function decodeDecision(answer: unknown, asking: string): Decision {
  const { status } = (answer ?? {}) as Partial<Decision>;
  if (!status || !Object.hasOwn(decisionShapes, status)) throw malformed(asking, 'it has no known status (status)');
  try {
    return { status, ...decisionShapes[status](answer, '') } as Decision;
  } catch (error) {
    throw malformed(asking, (error as Error).message);
  }
}

/** The lender did act, in a way that cannot be read: its outcome is unknown. */
export function malformed(asking: string, what: string): LenderError {
  return new LenderError('malformed', `The lender's answer cannot be used (${asking}): ${what}.`, {
    outcomeUnknown: true,
  });
}
