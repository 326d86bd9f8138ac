import { createHash } from 'node:crypto';
import { explanationStyle } from './explanationStyle.js';

const styleHash = `sha256-${createHash('sha256').update(explanationStyle).digest('base64')}`;

/** The page that explains a decision may use its own style sheet and its own form, and nothing else. */
export const contentSecurityPolicy = `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Where these differ from the headers of every answer, these hold. */
export const explanationHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy,
  // The form's own origin must travel with it. Nothing goes to any other place.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
} as const;
