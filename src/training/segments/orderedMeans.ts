type Point = readonly number[];

export interface Clusters {
  /** The first is the best in every axis, the last the worst. Two may be equal in an axis. */
  readonly centroids: readonly Point[];
  /** The cluster of each point. */
  readonly clusters: readonly number[];
}

const MOST_ROUNDS = 100;

/**
 * k-means (Lloyd) whose centroids stay in order: none is better than an earlier one in any axis. So a point that moves towards
 * better only ever changes to an earlier cluster. For given clusters, isotonic regression on their means is the closest order.
 *
 * @param start centroids to begin with, from the best to the worst
 * @param directions for each axis: 1 if more is better, -1 if less is better
 */
export function orderedMeans(
  points: readonly Point[],
  start: readonly Point[],
  directions: readonly (1 | -1)[],
): Clusters {
  let centroids = start;
  let clusters: readonly number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = points.map(point => nearest(centroids, point));
    if (next.every((cluster, i) => cluster === clusters[i])) break;
    clusters = next;
    const members = centroids.map((_, cluster) => points.filter((_, i) => next[i] === cluster));
    const sizes = members.map(({ length }) => length);
    const axes = directions.map((direction, axis) => {
      const means = members.map((own, cluster) =>
        own.length ? own.reduce((sum, point) => sum + point[axis]!, 0) / own.length : centroids[cluster]![axis]!,
      );
      return isotonic(
        means.map(mean => -direction * mean),
        sizes,
      ).map(mean => -direction * mean);
    });
    centroids = centroids.map((_, cluster) => axes.map(axis => axis[cluster]!));
  }
  return { centroids, clusters };
}

/** The centroid with the smallest distance; the first of equally near ones. */
function nearest(centroids: readonly Point[], point: Point): number {
  const distances = centroids.map(centroid => centroid.reduce((sum, x, axis) => sum + (x - point[axis]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

/** The closest values that never fall, by least squares with these weights: neighbours that would fall share their mean. */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; size: number }[] = [];
  values.forEach((mean, i) => {
    let pool = { mean, weight: weights[i]!, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const share = weight > 0 ? pool.weight / weight : 0.5;
      pool = { mean: last.mean + share * (pool.mean - last.mean), weight, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, size }) => Array<number>(size).fill(mean));
}
