import { createHash } from 'node:crypto';
import { pageStyle } from './pageStyle.js';

const styleHash = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`;

/** The lender's pages may use their own style sheet and their own form, and nothing else. */
const contentSecurityPolicy = `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The same for a page with a script, which is named by its hash and asks the lender alone. */
export const scriptPolicy = (hash: string): string =>
  `${contentSecurityPolicy}; script-src '${hash}'; connect-src 'self'`;

/** Where these differ from the headers of every answer, these hold. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy,
  // The form's own origin must travel with it. Nothing goes to any other place.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
} as const;
