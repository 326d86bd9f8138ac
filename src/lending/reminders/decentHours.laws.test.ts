import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdictionCodes } from '../../pricing/offers/termWords.js';
import { runs } from '../../testing/runSize.js';
import { DAY_MS, dayOf } from '../applications/days.js';
import { dayIn, isDecent, isZone, nextDecent, wallTime } from './decentHours.js';
import { jurisdictionZones, zonesFor } from './jurisdictionZones.js';

const zones = Intl.supportedValuesOf('timeZone');
const year = Date.parse('2026-01-01T00:00:00Z');
/** Days on which clocks change somewhere: in America, Europe, Chile, Australia, and by half an hour on Lord Howe Island. */
const changes = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-25', '2026-11-01'];
const instants = fc.oneof(
  fc.integer({ min: year, max: year + 365 * DAY_MS }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -DAY_MS, max: DAY_MS }))
    .map(([day, ms]) => Date.parse(day) + ms),
);
const QUARTER_MS = 15 * 60_000;

describe('The next decent instant', () => {
  it('is between 09:00 and 20:00 by the clock on the wall, in every zone of the world and around every change of clocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, fc.nat(8), (zone, at, ahead) => {
        const day = dayOf(at + ahead * DAY_MS);
        const next = nextDecent(at, day, [zone])!;
        const { hour, day: local } = wallTime(next, zone);
        expect(hour).toBeGreaterThanOrEqual(9);
        expect(hour).toBeLessThan(20);
        expect(local >= day).toBe(true);
        expect(next).toBeGreaterThanOrEqual(at);
        // The first one.
        const before = next - QUARTER_MS;
        expect(before < at || !isDecent(before, [zone]) || dayIn(before, [zone]) < day).toBe(true);
      }),
      runs(300),
    );
  });

  it('of who lives in an unknown place is decent wherever the law holds, on every day of a year', () => {
    for (const law of jurisdictionCodes.filter(code => code !== 'INTL'))
      for (let at = year; at < year + 365 * DAY_MS; at += 5 * DAY_MS) {
        const next = nextDecent(at, dayOf(at), zonesFor(null, law))!;
        expect(next).not.toBeNull();
        expect(dayIn(next, jurisdictionZones[law])).toBe(dayOf(at));
      }
    // What is decent at the edges is decent between them.
    const us = nextDecent(year, dayOf(year), zonesFor(null, 'US'))!;
    const between = [
      'America/Phoenix',
      'America/Chicago',
      'America/Denver',
      'America/Los_Angeles',
      'America/Indiana/Knox',
    ];
    expect(isDecent(us, between)).toBe(true);
  });

  it('does not exist where nobody says in which zones shoppers live', () => {
    expect(nextDecent(year, dayOf(year), zonesFor(null, 'INTL'))).toBeNull();
    expect(zonesFor(null, 'INTL', { INTL: ['Europe/Zurich'] })).toEqual(['Europe/Zurich']);
    expect(zonesFor('Asia/Seoul', 'INTL')).toEqual(['Asia/Seoul']);
  });
});

it('A time zone is a name of the IANA database', () => {
  expect(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3', 'UTC'].every(isZone)).toBe(true);
  expect(['+08:00', 'Europe/Nowhere', '', 'Berlin', '__proto__'].some(isZone)).toBe(false);
});
