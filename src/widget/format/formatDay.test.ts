import { afterEach, describe, expect, it } from 'vitest';
import { formatDay } from './formatDay.js';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a day', () => {
  it('names its month in English, because 3/4 could be read in two ways, and not in Chinese', () => {
    expect(formatDay('en', 'short', '2026-03-04')).toBe('Mar 4, 2026');
    expect(formatDay('zh-CN', 'numeric', '2026-03-04')).toBe('2026/3/4');
  });

  it.each([
    ['en-GB', 'short', '4 Mar 2026'],
    ['en-AU', 'short', '4 Mar 2026'],
    ['en-US', 'short', 'Mar 4, 2026'],
    ['de-CH', 'numeric', '4.3.2026'],
    ['pt-BR', 'numeric', '04/03/2026'],
    ['zh-HK', 'numeric', '4/3/2026'],
  ] as const)('is written as in the region: %s', (locale, month, text) => {
    expect(formatDay(`${locale}-u-nu-latn`, month, '2026-03-04')).toBe(text);
  });

  it('is in the calendar of the contract, whatever the one of the region', () => {
    for (const locale of ['ar-SA', 'fa-IR', 'th-TH'])
      expect(formatDay(`${locale}-u-nu-latn`, 'numeric', '2026-03-04')).toContain('2026');
  });

  it.each(['Pacific/Kiritimati', 'Asia/Shanghai', 'UTC', 'America/St_Johns', 'Pacific/Pago_Pago'])(
    'is the same when it is read in %s',
    where => {
      process.env['TZ'] = where;
      // Without an effect of the zone this would prove nothing.
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(where);
      for (const day of ['2026-01-01', '2026-12-31', '2028-02-29', '2026-03-29', '2026-11-01']) {
        const [year, month, date] = day.split('-').map(Number);
        expect(formatDay('zh-CN', 'numeric', day)).toBe(`${year}/${month}/${date}`);
        expect(formatDay('en', 'short', day)).toContain(` ${date}, ${year}`);
      }
    },
  );
});
