import type { IsoDate } from '../pricing/offers/TermSheet.js';

/** The day on the shopper's wall calendar. The UTC day differs from it for some hours nearly everywhere. */
export function localDay(now: Date): IsoDate {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
