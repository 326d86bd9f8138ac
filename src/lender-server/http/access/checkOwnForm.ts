import type { LenderContext } from '../Handler.js';
import { ProblemError } from '../ProblemError.js';

/**
 * Refuses a form unless the browser says that a page of the lender sends it: the cookie of whoever is signed in would travel with the form of
 * another page too. It protects a cookie and nothing else, because a program says of itself what it likes.
 *
 * @param own the lender's origin
 * @throws ProblemError `origin-not-allowed`
 */
export function checkOwnForm(c: LenderContext, own: string): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site === undefined ? origin === own : site === 'same-origin') return;
  throw new ProblemError('origin-not-allowed', 'Use the form on the lender’s own page.');
}
