import type { RateStore } from '../../storage/rates/sqlRates.js';
import type { Taken, TokenBuckets } from './TokenBuckets.js';

export interface Sharing {
  readonly store: RateStore;
  /** Other limits in the same store have other names. */
  readonly name: string;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Aborted when the database is about to be closed: nothing is told from then on. */
  readonly ending: AbortSignal;
  /** Told that the others could not be. This process goes on with what it knows. */
  readonly onFailure: (error: Error) => void;
}

/** How long a process keeps to itself what it let pass. */
const EXCHANGE_MS = 100;
const AFTER_FAILURE_MS = 5_000;

/**
 * Token buckets that several processes share. No request waits for the store: what passed is told in batches, and each process learns
 * from the answer what passed at the others. So a burst may be larger by what comes within a tenth of a second; it is paid back, and
 * over time the rate is exact.
 */
export class SharedBuckets {
  #passed = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    readonly buckets: TokenBuckets,
    readonly sharing: Sharing,
  ) {}

  take(caller: string): Taken {
    const taken = this.buckets.take(caller, this.sharing.now());
    if (taken.allowed) {
      this.#note(caller, 1);
      this.#timer ??= this.#exchangeIn(EXCHANGE_MS);
    }
    return taken;
  }

  /** Tells the others what passed here, and learns what passed there. */
  async exchange(): Promise<void> {
    const { buckets, sharing } = this;
    const { gapMs } = buckets;
    const passed = [...this.#passed];
    this.#passed = new Map();
    if (!passed.length) return;
    try {
      const told = passed.map(([caller, count]) => ({ caller: `${sharing.name} ${caller}`, ms: count * gapMs }));
      const fullAt = await sharing.store.exchange(told, sharing.now());
      // Meanwhile more has passed here.
      for (const [k, [caller]] of passed.entries())
        buckets.set(caller, fullAt[k]! + (this.#passed.get(caller) ?? 0) * gapMs);
    } catch (error) {
      for (const [caller, count] of passed) this.#note(caller, count);
      throw error;
    }
  }

  #note(caller: string, count: number): void {
    this.#passed.set(caller, (this.#passed.get(caller) ?? 0) + count);
    // While the store is away.
    if (this.#passed.size > this.buckets.most) this.#passed.delete(this.#passed.keys().next().value!);
  }

  #exchangeIn(ms: number): NodeJS.Timeout {
    return setTimeout(async () => {
      if (this.sharing.ending.aborted) return;
      const waitMs = await this.exchange().then(
        () => EXCHANGE_MS,
        error => {
          this.sharing.onFailure(error);
          return AFTER_FAILURE_MS;
        },
      );
      this.#timer = this.#passed.size ? this.#exchangeIn(waitMs) : null;
    }, ms).unref();
  }
}
