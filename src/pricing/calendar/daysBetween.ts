import type { IsoDate } from '../offers/TermSheet.js';
import { readDay } from './civil.js';

/** Days since 0000-02-29 of the proleptic Gregorian calendar: years begin in March, so that a leap day ends one. */
const dayNumber = (date: IsoDate): number => {
  const [month, day] = readDay(date);
  const y = Math.floor((month - 2) / 12);
  const m = month - 2 - 12 * y;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day;
};

/** Whole days from one civil day to another. @throws PricingError `invalid-date` */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);
