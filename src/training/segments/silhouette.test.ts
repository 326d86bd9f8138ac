import { describe, expect, it } from 'vitest';
import { silhouette } from './silhouette.js';

describe('a silhouette', () => {
  it('is the mean of (b - a) / max(a, b) over the points', () => {
    // On a line: {0, 1} and {4, 6}. 0: a 1, b 5. 1: a 1, b 4. 4: a 2, b 3.5. 6: a 2, b 5.5.
    const by = (4 / 5 + 3 / 4 + 1.5 / 3.5 + 3.5 / 5.5) / 4;
    expect(silhouette([[0], [1], [4], [6]], [0, 0, 1, 1])).toBeCloseTo(by, 12);
  });

  it('counts a point alone as 0, and is negative when points are in the wrong cluster', () => {
    expect(silhouette([[0], [9]], [0, 1])).toBe(0);
    expect(silhouette([[0], [10], [1], [11]], [0, 0, 1, 1])).toBeLessThan(0);
  });
});
