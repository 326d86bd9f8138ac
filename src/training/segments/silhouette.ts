type Point = readonly number[];

function distance(a: Point, b: Point): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis++) sum += (a[axis]! - b[axis]!) ** 2;
  return Math.sqrt(sum);
}

/**
 * The mean silhouette (Rousseeuw 1987) of points in clusters 0 to k - 1. A point has (b - a) / max(a, b), where a is its mean
 * distance to its own cluster and b that to the nearest other cluster; a point alone has 0. Time grows with the square of the
 * number of points.
 */
export function silhouette(points: readonly Point[], cluster: readonly number[]): number {
  const k = Math.max(...cluster) + 1;
  const sizes = Array.from({ length: k }, (_, c) => cluster.filter(each => each === c).length);
  let total = 0;
  points.forEach((point, i) => {
    const own = cluster[i]!;
    if (sizes[own] === 1) return;
    const sums = new Float64Array(k);
    points.forEach((other, j) => {
      sums[cluster[j]!]! += distance(point, other);
    });
    const a = sums[own]! / (sizes[own]! - 1);
    const b = Math.min(...sizes.flatMap((size, c) => (c === own || size === 0 ? [] : [sums[c]! / size])));
    total += (b - a) / Math.max(a, b, Number.MIN_VALUE);
  });
  return total / points.length;
}
