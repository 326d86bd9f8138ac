import { describe, expect, it } from 'vitest';
import { addUnits } from './addUnits.js';
import { daysBetween } from './daysBetween.js';
import { dueDates } from './dueDates.js';

describe('addUnits', () => {
  it.each([
    ['2026-01-31', 'month', 1, '2026-02-28'],
    ['2028-01-31', 'month', 1, '2028-02-29'],
    ['2026-02-28', 'month', 1, '2026-03-28'],
    ['2028-02-28', 'month', 1, '2028-03-28'],
    ['2026-04-30', 'month', 1, '2026-05-30'],
    ['2026-12-30', 'month', 2, '2027-02-28'],
    ['2027-12-29', 'month', 2, '2028-02-29'],
    ['2026-06-15', 'month', 7, '2027-01-15'],
    ['2026-12-15', 'month', 12, '2027-12-15'],
    ['2026-01-15', 'month', -1, '2025-12-15'],
    ['2026-03-31', 'month', -1, '2026-02-28'],
    ['2026-12-15', 'month', 0, '2026-12-15'],
    ['2024-02-29', 'year', 1, '2025-02-28'],
    ['2025-02-28', 'year', 3, '2028-02-28'],
    ['2013-02-28', 'year', -1, '2012-02-28'],
    ['1999-12-31', 'year', 1, '2000-12-31'],
    ['2026-01-31', 'day', 30, '2026-03-02'],
    ['2028-02-28', 'day', 1, '2028-02-29'],
    ['2026-01-01', 'day', -1, '2025-12-31'],
    ['2026-03-01', 'day', -29, '2026-01-31'],
    ['2026-11-23', 'day', 0, '2026-11-23'],
    ['2026-12-25', 'week', 1, '2027-01-01'],
    ['2026-01-07', 'week', -1, '2025-12-31'],
    ['1900-02-28', 'day', 1, '1900-03-01'],
    ['2000-02-28', 'day', 1, '2000-02-29'],
    ['0001-01-01', 'day', 1, '0001-01-02'],
    ['9999-12-30', 'day', 1, '9999-12-31'],
  ] as const)('%s plus %s x %i is %s', (date, unit, n, there) => expect(addUnits(date, unit, n)).toBe(there));

  it('knows the lengths of all months', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const ends = lengths.map((_, k) => addUnits('2025-12-31', 'month', k + 1).slice(8));
    expect(ends.map(Number)).toEqual(lengths);
    expect(
      lengths.map((_, k) => addUnits(`2026-${`${k + 1}`.padStart(2, '0')}-28`, 'day', 4).slice(8)).map(Number),
    ).toEqual(lengths.map(length => 32 - length));
  });

  it('refuses to leave the years 1 to 9999', () => {
    for (const [date, unit, n] of [
      ['9999-12-31', 'day', 1],
      ['0001-01-01', 'day', -1],
      ['9999-01-01', 'year', 1],
      ['0001-12-31', 'month', -12],
      ['2026-01-01', 'day', 1e12],
      ['2026-01-01', 'month', 1e12],
    ] as const)
      expect(() => addUnits(date, unit, n)).toThrow(
        expect.objectContaining({ kind: 'invalid-date', message: 'Outside the years 1 to 9999' }),
      );
  });

  it.each([
    '',
    '2026-1-01',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-01-011',
    '2026-04-31',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '0000-01-01',
    '0000-12-31',
    '02026-01-01',
    '2026-01-01T00:00',
    '2026/01/01',
    '2026-01',
    '12026-01-01',
    '2026-1e1-01',
    '2026-01--1',
    '2026-01-1.5',
    ' 2026-01-01',
    '-2026-01-01',
    'today',
  ])('refuses %j as a day', date =>
    expect(() => addUnits(date, 'day', 1)).toThrow(
      expect.objectContaining({ kind: 'invalid-date', message: `"${date}": write a day such as "2026-11-23"` }),
    ),
  );
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-23', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['1978-01-03', '1978-09-15', 255],
    ['2025-12-31', '2026-01-01', 1],
    ['2000-01-01', '2400-01-01', 146_097],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ])('from %s to %s is %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it('counts every day of four years once', () => {
    for (let n = 0, day = '2023-01-01'; n < 1461; n++) {
      expect(daysBetween('2023-01-01', day)).toBe(n);
      day = addUnits(day, 'day', 1);
    }
  });
});

describe('dueDates', () => {
  it('start one period after the anchor, today, or later, and do not drift from the 31st', () => {
    expect(dueDates('2026-01-31', 'month', 1, 3)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dueDates('2026-01-31', 'month', 1, 2, 0)).toEqual(['2026-01-31', '2026-02-28']);
    expect(dueDates('2026-01-31', 'month', 2, 2, 3)).toEqual(['2026-07-31', '2026-09-30']);
    expect(dueDates('2026-01-31', 'week', 2, 2, 3)).toEqual(['2026-03-14', '2026-03-28']);
    expect(dueDates('2024-02-29', 'year', 2, 2)).toEqual(['2026-02-28', '2028-02-29']);
  });

  it('fall on the corresponding day, also where the anchor ends its month: bought on 28 February or 30 April', () => {
    expect(dueDates('2026-02-28', 'month', 1, 2)).toEqual(['2026-03-28', '2026-04-28']);
    expect(dueDates('2026-04-30', 'month', 1, 3)).toEqual(['2026-05-30', '2026-06-30', '2026-07-30']);
    expect(dueDates('2024-02-29', 'month', 6, 3)).toEqual(['2024-08-29', '2025-02-28', '2025-08-29']);
    expect(dueDates('2026-11-30', 'month', 1, 4)).toEqual(['2026-12-30', '2027-01-30', '2027-02-28', '2027-03-30']);
  });

  it('are not affected by the dates kept from the last call', () => {
    const once = dueDates('2026-01-31', 'month', 1, 3);
    expect(dueDates('2026-01-31', 'month', 1, 1)).toEqual(once.slice(0, 1));
    expect(dueDates('2026-01-31', 'month', 1, 4)).toEqual([...once, '2026-05-31']);
    expect(dueDates('2026-01-31', 'month', 1, 3, 2)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
    expect(dueDates('2026-01-31', 'month', 2, 1, 2)).toEqual(['2026-05-31']);
    expect(dueDates('2026-01-31', 'day', 2, 1, 2)).toEqual(['2026-02-04']);
    expect(dueDates('2026-01-30', 'day', 2, 1, 2)).toEqual(['2026-02-03']);
    once.push('changed');
    expect(dueDates('2026-01-31', 'month', 1, 4)).toHaveLength(4);
  });
});
