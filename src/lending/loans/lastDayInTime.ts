import { DAY_MS, dayOf } from '../applications/days.js';

/** A due day in the far west ends half a day after it ends in UTC. One day of grace makes a payment on the due day in time everywhere. */
export const GRACE_DAYS = 1;

/** The earliest due day for which a payment at this instant is still in time. Earlier due days are in arrears. */
export const lastDayInTime = (at: number): string => dayOf(at - GRACE_DAYS * DAY_MS);
