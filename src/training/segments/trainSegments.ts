import { kmeans } from 'ml-kmeans';
import type { Segments } from '../../lending/score/CreditModel.js';
import { quantities } from '../../lending/score/modelInputs.js';
import { pointOf } from '../../lending/score/segmentOf.js';
import type { CreditRow } from '../csv/readCreditCsv.js';
import { orderedMeans } from './orderedMeans.js';
import { silhouette } from './silhouette.js';

const INPUTS = ['income', 'amount', 'seniority'] as const;
/** Which way is better: more income, a smaller amount, a longer time in the job. */
const DIRECTIONS = [1, -1, 1] as const;
const COUNTS = [2, 3, 4, 5, 6];
const STARTS = 5;

export interface TrainedSegments {
  readonly segments: Segments;
  /** The silhouette for every number of segments that was tried. */
  readonly silhouettes: readonly { readonly count: number; readonly silhouette: number }[];
}

/**
 * k-means on standardised log income, amount and seniority, with centroids in order, so that a better figure never leads to a
 * later segment. Of five kmeans++ starts, the tightest is kept. The number of segments is the one with the highest silhouette.
 * Outcomes play no part.
 */
export function trainSegments(rows: readonly CreditRow[], seed: number): TrainedSegments {
  const inputs = INPUTS.map(of => {
    const logs = rows
      .map(row => quantities[of](row.facts))
      .filter(x => x !== null)
      .map(Math.log1p);
    const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
    const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length;
    // A figure that is the same for all rows, or that no row states, separates nothing.
    return { of, mean: logs.length > 0 ? mean : 0, sd: variance > 0 ? Math.sqrt(variance) : 1 };
  });
  const points = rows.map(({ facts }) => pointOf(inputs, facts));
  const tried = COUNTS.map(count => {
    const { clusters, centroids } = tightest(points, count, seed);
    return { count, clusters, centroids, silhouette: silhouette(points, clusters) };
  });
  const best = tried.reduce((a, b) => (b.silhouette > a.silhouette ? b : a));
  const list = best.centroids
    .map((centroid, index) => {
      const own = rows.filter((_, i) => best.clusters[i] === index);
      return { centroid, size: own.length, badRate: own.filter(({ bad }) => bad).length / Math.max(own.length, 1) };
    })
    .filter(({ size }) => size > 0)
    .map((each, index) => ({ name: `segment-${index + 1}`, ...each }));
  return {
    segments: { inputs, silhouette: best.silhouette, list },
    silhouettes: tried.map(({ count, silhouette: value }) => ({ count, silhouette: value })),
  };
}

function tightest(points: number[][], count: number, seed: number) {
  const runs = Array.from({ length: STARTS }, (_, start) => {
    const { centroids: free } = kmeans(points, count, { seed: seed + start, initialization: 'kmeans++' });
    const found = orderedMeans(
      points,
      [...free].sort((a, b) => goodness(b) - goodness(a)),
      DIRECTIONS,
    );
    const error = points.reduce(
      (sum, point, i) => sum + squaredDistance(point, found.centroids[found.clusters[i]!]!),
      0,
    );
    return { ...found, error };
  });
  return runs.reduce((a, b) => (b.error < a.error ? b : a));
}

const goodness = (centroid: readonly number[]) => centroid.reduce((sum, x, axis) => sum + DIRECTIONS[axis]! * x, 0);

const squaredDistance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, axis) => sum + (x - b[axis]!) ** 2, 0);
