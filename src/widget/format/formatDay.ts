import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { Writing } from '../locales/LaterMessages.js';

/** A civil day in the reader's own writing, short enough for a phone's table. Read and written in UTC, so that no time zone can move it. */
export function formatDay(locale: string, month: Writing['month'], day: IsoDate): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month,
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
