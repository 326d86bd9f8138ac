import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DateUnit } from './addUnits.js';
import { euInterval } from './euInterval.js';
import { unitPeriods } from './unitPeriods.js';

describe('euInterval', () => {
  it.each([
    ['2012-01-12', '2012-02-15', 'month', '1/12+3/365'],
    ['2013-01-12', '2013-02-15', 'month', '1/12+3/366'],
    ['2012-01-12', '2012-02-15', 'week', '4/52+6/365'],
    ['2012-01-12', '2012-02-15', 'year', '0/1+34/365'],
    ['2012-01-12', '2012-02-15', 'day', '0/1+34/365'],
    ['2012-01-12', '2014-02-15', 'year', '2/1+34/365'],
    ['2013-02-26', '2013-03-29', 'month', '1/12+2/366'],
    ['2012-02-26', '2012-03-29', 'month', '1/12+3/366'],
    ['2013-02-28', '2013-03-31', 'month', '1/12+0/366'],
    ['2013-01-31', '2013-02-28', 'month', '0/12+28/366'],
    ['2026-05-05', '2026-05-05', 'month', '0/12+0/365'],
    ['2012-03-01', '2013-03-01', 'day', '0/1+365/365'],
  ] as const)('from %s to %s in %ss is %s', (start, end, unit, years) =>
    expect(euInterval(start, end, unit)).toBe(years),
  );

  it('refuses an end before its start', () =>
    expect(() => euInterval('2026-02-02', '2026-02-01', 'month')).toThrow(
      expect.objectContaining({ kind: 'invalid-date', message: '2026-02-01 is before 2026-02-02' }),
    ));
});

describe('unitPeriods', () => {
  it.each([
    ['1978-01-10', '1978-03-01', 'month', 2, 0, '52/60'],
    ['1978-03-20', '1978-04-21', 'week', 1, 4, '4/7'],
    ['1978-04-03', '1978-04-11', 'week', 2, 0, '8/14'],
    ['2026-04-27', '2026-10-31', 'month', 6, 1, '3/180'],
    ['2026-01-31', '2026-02-28', 'month', 1, 1, '0/30'],
    ['2026-01-01', '2026-02-05', 'day', 1, 35, '0/1'],
    ['2026-01-01', '2026-02-05', 'day', 30, 1, '5/30'],
    ['2026-01-01', '2027-02-05', 'year', 1, 1, '35/365'],
    ['2027-06-01', '2028-06-05', 'year', 1, 1, '4/365'],
    ['2026-01-01', '2027-03-05', 'month', 12, 1, '63/365'],
    ['2026-01-15', '2027-07-15', 'year', 1, 1, '6/12'],
    ['2026-01-15', '2027-07-16', 'year', 1, 1, '182/365'],
    ['2026-01-31', '2027-02-28', 'year', 1, 1, '1/12'],
    ['2026-01-15', '2028-01-15', 'year', 1, 2, '0/12'],
    ['2026-02-28', '2026-04-30', 'month', 1, 2, '0/30'],
    ['2026-02-28', '2026-03-30', 'month', 1, 1, '0/30'],
    ['2026-01-01', '2026-02-05', 'week', 12, 0, '35/84'],
  ] as const)('from %s to %s in %ss of %i is %i and %s', (start, end, unit, every, time, odd) =>
    expect(unitPeriods(start, end, unit, every)).toEqual({ time, odd }),
  );

  it.each([
    ['year', 2],
    ['month', 13],
    ['week', 53],
    ['day', 366],
  ] as const)('is refused for a unit period of more than a year: %s x %i', (unit, every) =>
    expect(() => unitPeriods('2026-01-01', '2029-01-01', unit, every)).toThrow(
      expect.objectContaining({ kind: 'invalid-terms' }),
    ),
  );

  it('agrees with the examples of Appendix J that state their dates', () => {
    const { vectors } = JSON.parse(readFileSync(new URL('../vectors/pricing.json', import.meta.url), 'utf8'));
    let checked = 0;
    for (const { input } of vectors) {
      const [, every, unit] = /^(\d+) (day|week|month|year)s?$/.exec(input.dates?.every ?? '') ?? [];
      if (!unit) continue;
      const first = input.flows.find((flow: { dir: string }) => flow.dir === 'payment');
      const { time, odd } = unitPeriods(
        input.dates.advance,
        input.dates.first_payment,
        unit as DateUnit,
        Number(every),
      );
      expect(`${time}`).toBe(first.t);
      expect(odd.startsWith('0/') ? undefined : odd).toBe(first.f);
      checked++;
    }
    expect(checked).toBeGreaterThan(5);
  });
});
