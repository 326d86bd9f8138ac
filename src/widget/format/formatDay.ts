import type { IsoDate } from '../../pricing/index.js';

/** A civil day in the reader's own writing. Read and written in UTC, so that no time zone can move it. */
export function formatDay(locale: string, day: IsoDate): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
