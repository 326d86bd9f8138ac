import type { IsoDate } from '../pricing/offers/TermSheet.js';

/** The civil day on the shopper's wall calendar; not the UTC day, which differs for some hours nearly everywhere. */
export function localDay(now: Date): IsoDate {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
