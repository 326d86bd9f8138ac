import type { TestConduct } from '../../lending/test-shoppers/testShoppers.js';
import type { LenderContext } from './Visit.js';

const REMEMBERED = 1_000;

/** Plays the conduct of test shoppers. Only where the lender was started for trying out. */
export function playConduct() {
  /** Attempts, by idempotency key. */
  const attempts = new Map<string, number>();
  /** References of applications whose commitment is still to break. */
  const breaking = new Map<string, true>();
  const remember = <Value>(map: Map<string, Value>, key: string, value: Value) => {
    map.delete(key);
    map.set(key, value);
    if (map.size > REMEMBERED) map.delete(map.keys().next().value!);
  };

  return {
    /** @returns which attempt at an application this is: `away` breaks off before anything happens */
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
export type ConductPlay = ReturnType<typeof playConduct>;

/**
 * The connection is gone, as if a cable had been pulled. What is returned reaches nobody.
 *
 * A few bytes go before, which are no answer: where none come on a connection that was used before, a browser sends the
 * request again by itself, and the page learns nothing of it.
 */
export function cutConnection(c: LenderContext): Response {
  const socket = c.env.incoming?.socket;
  socket?.write('cut off\r\n\r\n', () => socket.destroy());
  return new Response(null, { status: 503 });
}
