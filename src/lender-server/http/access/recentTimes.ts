import type { ObserveRequest } from '../requestLog.js';

const MOST = 1_000;

export interface Quantiles {
  /** Of how many decisions. */
  readonly count: number;
  /** Half of them took no longer, in ms. */
  readonly p50: number;
  readonly p99: number;
}

export interface RecentTimes {
  readonly observe: ObserveRequest;
  /** Null: this process has not decided yet. */
  quantiles(): Quantiles | null;
}

/** How long the last decisions of this process took, from the first line of the request to the first byte of the answer. */
export function recentTimes(): RecentTimes {
  const times: number[] = [];
  let next = 0;
  return {
    observe({ operation }, _, status, seconds) {
      if (operation !== 'apply' || status !== 200) return;
      times[next] = seconds * 1_000;
      next = (next + 1) % MOST;
    },
    quantiles() {
      if (!times.length) return null;
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
      return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
    },
  };
}
