import { DAY_MS, dayOf } from '../lending/applications/days.js';
import type { IsoDate } from '../pricing/offers/TermSheet.js';

/** The first day of every run. Days are counted from it. */
const FIRST = Date.parse('2026-01-01T00:00:00Z');

export const MONTH_DAYS = 365.25 / 12;

/** An instant on a day; `share` of the day is over. */
export const instantOn = (day: number, share = 0): number => FIRST + Math.round((day + share) * DAY_MS);

export const isoDay = (day: number): IsoDate => dayOf(instantOn(day));

export const dayNumber = (day: IsoDate): number => Math.round((Date.parse(day) - FIRST) / DAY_MS);

/** Months of equal length, so that each stands for as many applications. */
export const monthOf = (day: number): number => Math.floor(day / MONTH_DAYS);
export const lastDayOfMonth = (month: number): number => Math.ceil((month + 1) * MONTH_DAYS) - 1;
