import { kmeans } from 'ml-kmeans';
import type { Segments } from '../../lending/score/CreditModel.js';
import { quantities } from '../../lending/score/modelInputs.js';
import { pointOf } from '../../lending/score/segmentOf.js';
import type { CreditRow } from '../csv/readCreditCsv.js';
import { silhouette } from './silhouette.js';

const INPUTS = ['income', 'amount', 'seniority'] as const;
const COUNTS = [2, 3, 4, 5, 6];
const STARTS = 5;

export interface TrainedSegments {
  readonly segments: Segments;
  /** The silhouette for every number of segments that was tried. */
  readonly silhouettes: readonly { readonly count: number; readonly silhouette: number }[];
}

/**
 * k-means on standardised log income, amount and seniority. Of five kmeans++ starts, the tightest is kept. The number of segments
 * is the one with the highest silhouette. Outcomes only rank the segments for their names.
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
    .sort((a, b) => a.badRate - b.badRate)
    .map((each, index) => ({ name: `segment-${index + 1}`, ...each }));
  return {
    segments: { inputs, silhouette: best.silhouette, list },
    silhouettes: tried.map(({ count, silhouette: value }) => ({ count, silhouette: value })),
  };
}

function tightest(points: number[][], count: number, seed: number) {
  const runs = Array.from({ length: STARTS }, (_, start) => {
    const result = kmeans(points, count, { seed: seed + start, initialization: 'kmeans++' });
    const error = points.reduce(
      (sum, point, i) => sum + result.distance(point, result.centroids[result.clusters[i]!]!),
      0,
    );
    return { clusters: result.clusters, centroids: result.centroids, error };
  });
  return runs.reduce((a, b) => (b.error < a.error ? b : a));
}
