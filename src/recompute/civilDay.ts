import type { IsoDate, Period } from '../pricing/offers/TermSheet.js';

/** Midnight UTC of a civil day; UTC has no time zone to go wrong by. */
const at = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
};

const text = (date: Date): IsoDate => date.toISOString().slice(0, 10);

/** The day `n` units later, counted from the anchor. Last days of a month stay last days. */
export const later = (anchor: IsoDate, unit: Period['unit'], n: number): IsoDate => {
  const [year, month, day] = anchor.split('-').map(Number) as [number, number, number];
  if (unit !== 'month') return text(at(year, month - 1, day + n * (unit === 'week' ? 7 : 1)));
  // Day 0 of the month after is the last day of a month.
  const lastHere = at(year, month, 0).getUTCDate();
  const lastThere = at(year, month + n, 0).getUTCDate();
  return text(at(year, month - 1 + n, day === lastHere ? lastThere : Math.min(day, lastThere)));
};
