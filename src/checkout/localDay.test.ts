import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { localDay } from './localDay.js';

describe('the local day', () => {
  it('is the day on the wall calendar, from the first second to the last', () => {
    expect(localDay(new Date(2026, 0, 1, 0, 0, 1))).toBe('2026-01-01');
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
    expect(localDay(new Date(2028, 1, 29, 12))).toBe('2028-02-29');
  });

  it.each([
    ['Asia/Shanghai', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-24'],
    ['Asia/Kathmandu', '2026-11-24'],
  ])(
    'in %s at 20:30 UTC on 2026-11-23 is %s',
    (zone, day) => {
      const script = `import { localDay } from './src/checkout/localDay.ts'; console.log(localDay(new Date('2026-11-23T20:30:00Z')));`;
      const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect(out.trim()).toBe(day);
    },
    20_000,
  );
});
