import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { DAY_MS } from '../applications/days.js';

/** People are reminded from 09:00 and before 20:00, by the clock on their wall. */
export const decentHours = { from: 9, until: 20 } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a calendar and a clock on a wall show. */
export interface WallTime {
  readonly day: IsoDate;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether this is a name of the IANA time zone database, such as "Europe/Berlin". */
export function isZone(zone: string): boolean {
  // "+08:00" knows no daylight saving time, and engines differ in it.
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** @param zone of the IANA database @throws RangeError for another */
export function wallTime(at: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  };
}

const isDecentIn = (zone: string) => (at: number) => {
  const { hour } = wallTime(at, zone);
  return hour >= decentHours.from && hour < decentHours.until;
};

/** Whether an instant is decent in every one of the zones. It asks their clocks, so no change to daylight saving time can mislead it. */
export const isDecent = (at: number, zones: readonly string[]): boolean =>
  zones.length > 0 && zones.every(zone => isDecentIn(zone)(at));

/** The day that has begun in every one of the zones. */
export const dayIn = (at: number, zones: readonly string[]): IsoDate =>
  zones.map(zone => wallTime(at, zone).day).reduce((least, day) => (day < least ? day : least));

/**
 * The first decent instant from `at` on that is, in every one of the zones, on `day` or later. Null: no hour of the next days is decent in
 * all of them.
 */
export function nextDecent(at: number, day: IsoDate, zones: readonly string[]): number | null {
  // Whole quarters of an hour: no zone has had another offset for a century.
  const quarter = 15 * MINUTE_MS;
  // No clock is more than 14 hours ahead of UTC.
  const earliest = Math.max(at, Date.parse(`${day}T00:00:00Z`) - 14 * HOUR_MS);
  const fits = (instant: number) => isDecent(instant, zones) && dayIn(instant, zones) >= day;
  if (fits(earliest)) return earliest;
  const first = Math.ceil(earliest / quarter) * quarter;
  for (let instant = first; instant < first + 3 * DAY_MS; instant += quarter) if (fits(instant)) return instant;
  return null;
}
