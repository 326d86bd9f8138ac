import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { Writing } from '../locales/LaterMessages.js';

/**
 * A civil day as the reader writes it, short enough for a table on a phone. UTC on both sides, so that no time zone can move it, and the
 * calendar of the contract, where some browsers give a region its own.
 */
export function formatDay(locale: string, month: Writing['month'], day: IsoDate): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month,
    day: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
