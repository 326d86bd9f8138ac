import * as z from 'zod/mini';

/*
 * Formats as plain expressions: zod's own `iso`, `url` and lengths would cost every page that applies two kilobytes.
 */

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** Not empty, and short enough to be stored and repeated. */
export const shortText = matching(/^.{1,200}$/s);
/** "YYYY-MM-DD". Whether the day exists is pricing's to say. */
export const civilDay = matching(/^\d{4}-(0\d|1[0-2])-[0-3]\d$/);
/** An ISO 8601 instant with its offset. */
export const instant = matching(/^\d{4}-(0\d|1[0-2])-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
/** Goes into a link or a frame: nothing but the web's own schemes. */
export const webUrl = matching(/^https?:\/\/[^\s"'<>]+$/);
/** Hard to guess. */
export const nonce = matching(/^.{16,200}$/s);
/** ISO 4217. */
export const currencyCode = matching(/^[A-Z]{3}$/);

/** A bound on a list. */
export const atMost =
  (count: number): z.core.CheckFn<readonly unknown[]> =>
  ({ value, issues }) => {
    if (value.length > count) issues.push({ code: 'custom', message: `must be at most ${count}`, input: value });
  };
