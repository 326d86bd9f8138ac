import { type TestConduct, testConduct, testShopper } from '../../lending/test-shoppers/testShoppers.js';
import type { LenderContext } from './Handler.js';
import type { TestShoppers } from './LenderSettings.js';

/** The lender's test shoppers, and how the network treats three of them. */
export const testShoppers: TestShoppers = { applicant: testShopper, conduct: testConduct };

const REMEMBERED = 1_000;

/** Plays what the network does to test shoppers. Only for a lender that was started for trying out. */
export function playConduct() {
  /** How often an application was tried, by idempotency key. */
  const attempts = new Map<string, number>();
  /** References of applications whose commitment is still to lose its answer. */
  const breaking = new Map<string, true>();
  const remember = <Value>(map: Map<string, Value>, key: string, value: Value) => {
    map.delete(key);
    map.set(key, value);
    if (map.size > REMEMBERED) map.delete(map.keys().next().value!);
  };

  return {
    /** @returns which attempt at an application this is; `away` breaks off before anything happens */
    attempt(key: string, { offlineAttempts = 0 }: TestConduct): 'away' | 'first' | 'again' {
      const tried = (attempts.get(key) ?? 0) + 1;
      remember(attempts, key, tried);
      if (tried <= offlineAttempts) return 'away';
      return tried === offlineAttempts + 1 ? 'first' : 'again';
    },
    async afterFirst(reference: string, conduct: TestConduct): Promise<void> {
      if (conduct.breaksAfterCommit) remember(breaking, reference, true);
      if (conduct.slowByMs) await new Promise(resolve => setTimeout(resolve, conduct.slowByMs));
    },
    /** @returns whether the answer to this commitment gets lost */
    losesCommitment: (reference: string): boolean => breaking.delete(reference),
  };
}

/**
 * Cuts the connection, as if a cable were pulled. The response never arrives.
 *
 * A few bytes that are not HTTP go first. Without them, a browser that reuses a connection would silently send the
 * request again, and the page would never see the failure.
 */
export function cutConnection(c: LenderContext): Response {
  const { socket } = c.env.incoming;
  socket.write('cut off\r\n\r\n', () => socket.destroy());
  return c.body(null, 503);
}
