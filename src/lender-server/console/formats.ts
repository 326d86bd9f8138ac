import { DAY_MS } from '../../lending/applications/days.js';
import type { OperatorPage } from '../http/operator/operatorPage.js';
import { valueText } from '../plots/texts.js';

const units = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How figures are written on a page. */
export const formatsOf = ({ words: { tag } }: OperatorPage) => ({
  count: (value: number) => valueText(tag, 'count', value),
  percent: (share: number) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share),
  ms: (value: number) =>
    valueText(tag, value < 1_000 ? 'milliseconds' : 'seconds', value < 1_000 ? value : value / 1_000),
  /** A length of time in the largest unit that fits. */
  duration: (ms: number) => {
    const [unit, length] = units.find(([, of]) => ms >= of) ?? units.at(-1)!;
    return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(ms / length));
  },
  money: (minor: number, currency: string) => valueText(tag, { currency }, minor),
  date: (at: number) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at)),
  time: (at: number) => new Intl.DateTimeFormat(tag, { timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(at)),
});

/** A share of a whole that may be nothing yet. */
export const shareOf = (part: number, whole: number): number => (whole ? part / whole : 0);
