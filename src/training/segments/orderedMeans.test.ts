import { describe, expect, it } from 'vitest';
import { isotonic, orderedMeans } from './orderedMeans.js';

describe('ordered centroids', () => {
  it('are the means of their points where these are in order', () => {
    const points = [[10], [12], [0], [2]];
    expect(orderedMeans(points, [[9], [1]], [1])).toEqual({ centroids: [[11], [1]], clusters: [0, 0, 1, 1] });
  });

  it('share a mean in an axis where a later cluster would be better', () => {
    // The second cluster is worse in the first axis and better in the second, where more is worse.
    const points = [
      [10, 3],
      [10, 3],
      [0, 0],
      [0, 0],
    ];
    const { centroids } = orderedMeans(
      points,
      [
        [10, 0],
        [0, 3],
      ],
      [1, -1],
    );
    expect(centroids).toEqual([
      [10, 1.5],
      [0, 1.5],
    ]);
  });
});

describe('isotonic regression', () => {
  it('lets neighbours that would fall share their weighted mean, and leaves the others', () => {
    expect(isotonic([1, 5, 2, 6], [1, 1, 2, 1])).toEqual([1, 3, 3, 6]);
    expect(isotonic([3, 2, 1], [1, 1, 1])).toEqual([2, 2, 2]);
    expect(isotonic([], [])).toEqual([]);
  });
});
