import type { Decision } from '../protocol/messages/Decision.js';
import { decisionShapes } from '../protocol/messages/decisionShapes.js';
import { LenderError } from './LenderError.js';

/** The lender did act, in a way that cannot be read: its outcome is unknown. */
export function malformed(asking: string, what: string): LenderError {
  return new LenderError('malformed', `The lender's answer cannot be used (${asking}): ${what}`, {
    outcomeUnknown: true,
  });
}

/** @throws LenderError `malformed`, for whatever reason it cannot be read */
export function readAnswer<T>(asking: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw malformed(asking, (error as Error).message);
  }
}

/**
 * An adapter's answer as a `Decision`. The message names the field that is off, never its value, which may be personal.
 *
 * @throws LenderError `malformed`
 */
export function decodeDecision(answer: unknown, asking: string): Decision {
  return readAnswer(asking, () => {
    const { status } = (answer ?? {}) as Partial<Decision>;
    if (!status || !Object.hasOwn(decisionShapes, status)) throw new TypeError('it has no known status');
    return { status, ...decisionShapes[status](answer, '') } as Decision;
  });
}
