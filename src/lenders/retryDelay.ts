/** Attempts that one call makes of what may pass by itself, the first included. */
export const ATTEMPTS = 3;
const BASE_MS = 500;
export const MAX_DELAY_MS = 5_000;
/** A lender that asks for more is asked again after this all the same. */
export const LONGEST_RETRY_AFTER_MS = 60_000;

/** min(base * 2^(n-1), max) * U(0.5, 1) after attempt n. */
export function retryDelay(n: number, random: () => number): number {
  return Math.min(BASE_MS * 2 ** (n - 1), MAX_DELAY_MS) * (0.5 + random() / 2);
}
