import type { DateUnit } from '../calendar/addUnits.js';
import { dueDates } from '../calendar/dueDates.js';
import { euInterval } from '../calendar/euInterval.js';
import { parseRational } from '../money/parseRational.js';
import type { Rational } from '../money/Rational.js';
import type { Check } from './Vector.js';

const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

/** Days and the time between them. */
export const dayKinds: Readonly<Record<string, Check>> = {
  eu_interval: ({ input, expected }, report) => {
    const got = euInterval(input.start, input.end, input.unit as DateUnit);
    report.is('years', same(parseRational(got), parseRational(expected.years)) ? expected.years : got);
  },
  due_dates: ({ input }, report) =>
    report.is('dates', dueDates(input.anchor, input.unit, input.every ?? 1, input.count, input.first)),
};
