import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';

/**
 * The time zones in which a shopper may live whose own zone nobody has told: those at the edges of a jurisdiction. An hour that is decent in all
 * of them is decent in those between. Without any, no hour is decent everywhere, and the lender's configuration may name some.
 */
export const jurisdictionZones: Readonly<Record<Jurisdiction, readonly string[]>> = {
  // One legal time, and the west also lives by a clock two hours behind it.
  CN: ['Asia/Shanghai', 'Asia/Urumqi'],
  // Fifty states, from Hawaii to the east coast. Indiana and Arizona are between them, with and without daylight saving time.
  US: ['Pacific/Honolulu', 'America/Anchorage', 'America/New_York'],
  // The euro is paid from Martinique and French Guiana to Réunion.
  EU: ['America/Martinique', 'America/Cayenne', 'Atlantic/Azores', 'Europe/Helsinki', 'Indian/Reunion'],
  DE: ['Europe/Berlin'],
  UK: ['Europe/London'],
  JP: ['Asia/Tokyo'],
  INTL: [],
};

/** The zones in all of which it has to be a decent hour: the shopper's own where it is known. */
export const zonesFor = (
  zone: string | null,
  jurisdiction: Jurisdiction,
  named: Readonly<Partial<Record<Jurisdiction, readonly string[]>>> = {},
): readonly string[] => (zone === null ? (named[jurisdiction] ?? jurisdictionZones[jurisdiction]) : [zone]);
