import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retryAfterMs.js';

const now = Date.parse('2026-11-24T12:00:00Z');
const read = (header: string | null) => retryAfterMs(header, now);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['1', 1_000],
    ['59', 59_000],
    ['86400', 86_400_000],
    ['Tue, 24 Nov 2026 12:00:05 GMT', 5_000],
    ['Tue, 24 Nov 2026 12:00:00 GMT', 0],
  ])('of %j is a wait of %s ms', (header, ms) => {
    expect(read(header)).toBe(ms);
  });

  it.each([
    null,
    '',
    '-1',
    '1.5',
    '1e3',
    ' 1',
    '0x10',
    'soon',
    'NaN',
    'Infinity',
    '2026-11-24T12:00:05Z',
    'Tue, 24 Nov 2026 11:59:59 GMT',
    'Tue, 99 Nov 2026 12:00:05 GMT',
  ])('of %j counts as missing', header => {
    expect(read(header)).toBeUndefined();
  });

  it('is missing or a wait, whatever is written there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), header => {
        const ms = read(header);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
    );
  });
});
