import { describe, expect, it } from 'vitest';
import { aprWithinTolerance } from './aprWithinTolerance.js';

describe('aprWithinTolerance', () => {
  it('allows an eighth of a point or the given tolerance, limits included', () => {
    expect(aprWithinTolerance('14.25', '14.33333')).toBe(true);
    expect(aprWithinTolerance('14.2', '14.33333')).toBe(false);
    expect(aprWithinTolerance(14.5, '14.33333')).toBe(false);
    expect(aprWithinTolerance(14.25, 14.375)).toBe(true);
    expect(aprWithinTolerance('14.1', '14.225')).toBe(true);
    expect(aprWithinTolerance('14.1', '14.35', 0.25)).toBe(true);
    expect(aprWithinTolerance('14.1', '14.36', '0.25')).toBe(false);
  });
});
