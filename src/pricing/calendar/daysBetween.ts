import type { IsoDate } from '../offers/TermSheet.js';
import { readDay } from './addUnits.js';

/** Whole days from one civil day to another. @throws PricingError `invalid-date` */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (+readDay(to) - +readDay(from)) / 864e5;
