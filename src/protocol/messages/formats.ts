import { text, whole } from '../../pricing/shapes/Shape.js';

/** Not empty, and short enough to be stored and repeated. */
export const shortText = text(/^.{1,200}$/s, 'a short text');
/** "YYYY-MM-DD". Pricing checks whether the day exists. */
export const civilDay = text(/^\d{4}-(0\d|1[0-2])-[0-3]\d$/, 'YYYY-MM-DD');
/** An ISO 8601 instant with its offset. */
export const instant = text(
  /^\d{4}-(0\d|1[0-2])-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  'an ISO 8601 instant',
);
/** Goes into a link or a frame, so it has one of the web's own schemes. */
export const webUrl = text(/^https?:\/\/[^\s"'<>]+$/, 'an http(s) URL');
/** What a page shows or links to by itself. Only the developer's own machine may do without TLS. */
export const secureUrl = text(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])[^\s"'<>]+$/, 'an https URL');
/** For the `src` of an `<img>` alone, where an SVG runs no script and loads nothing. */
export const imageUrl = text(
  /^(data:image\/|https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])[^\s"'<>]+$/,
  'an https URL or data:image/',
);
/** Hard to guess. */
export const nonce = text(/^.{16,200}$/s, '16 characters or more');
/** ISO 4217. */
export const currencyCode = text(/^[A-Z]{3}$/, 'an ISO 4217 code such as "EUR"');
/** An idempotency key, as an HTTP header can carry it: 1 to 255 printable ASCII characters. */
export const KEY_PATTERN = /^[\x20-\x7e]{1,255}$/;
/** A whole amount in minor units. */
export const minorUnits = whole();
