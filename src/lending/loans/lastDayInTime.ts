import { DAY_MS, dayOf } from '../applications/days.js';

/** A due day ends half a day after UTC's in the west: nobody who pays on it, wherever they are, pays late. */
export const GRACE_DAYS = 1;

/** Due days before this one have passed at an instant; what is paid then for this day or a later one is in time. */
export const lastDayInTime = (at: number): string => dayOf(at - GRACE_DAYS * DAY_MS);
