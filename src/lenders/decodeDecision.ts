import { readShape } from '../pricing/shapes/readShape.js';
import { type Decision, decisionShape } from '../protocol/messages/Decision.js';
import { LenderError } from './LenderError.js';

/** The lender did act, in a way that cannot be read: the outcome is unknown. */
export function malformed(asking: string, what: string): LenderError {
  return new LenderError('malformed', `The lender's answer cannot be used (${asking}): ${what}`, {
    outcomeUnknown: true,
  });
}

/** @throws LenderError `malformed`, whatever the reason */
export function readAnswer<T>(asking: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw malformed(asking, (error as Error).message);
  }
}

/**
 * An adapter's answer as a `Decision`. The message names each field that is wrong, never its value, which may be personal.
 *
 * @throws LenderError `malformed`
 */
export function decodeDecision(answer: unknown, asking: string): Decision {
  return readAnswer(asking, () => readShape(decisionShape, answer, 'decision'));
}
