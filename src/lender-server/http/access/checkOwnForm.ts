import type { LenderContext } from '../Handler.js';
import { ProblemError } from '../ProblemError.js';

/**
 * Refuses a form unless the lender's own page sends it. No cookie exists that another page could use, and nobody can guess a
 * reference. But the merchant's page knows the reference, and only the applicant may send the form.
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
