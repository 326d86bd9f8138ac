/** Attempts that one call makes of what may pass by itself, the first included. */
export const ATTEMPTS = 3;
export const BASE_MS = 500;
const MOST_DOUBLED = 10;
export const MAX_DELAY_MS = 5_000;
/** A lender that asks for more is asked again after this all the same. */
export const LONGEST_RETRY_AFTER_MS = 60_000;

/** min(base * 2^(n-1), max) * U(0.5, 1) after attempt n. */
export function retryDelay(n: number, random: () => number, baseMs = BASE_MS): number {
  return baseMs * Math.min(2 ** (n - 1), MOST_DOUBLED) * (0.5 + random() / 2);
}
