import type { IsoDate } from '../../pricing/offers/TermSheet.js';

/**
 * A civil day in the reader's own writing, short enough for a phone's table. Read and written in UTC, so that no time zone can move it.
 * In figures where all who read the language put them in one order; with the month's name where 3/4 is read two ways, or is not usual.
 */
export function formatDay(locale: string, day: IsoDate): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: /^(en|es|fr|it)/.test(locale) ? 'short' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
