import { randomUUID } from 'node:crypto';

export const REQUEST_ID = 'fenqi-request-id';

/** An id from outside is kept where it can do no harm in a log or a header. */
export function requestIdOf(given: string | undefined): string {
  return given !== undefined && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}
