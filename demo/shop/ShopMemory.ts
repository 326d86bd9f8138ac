import { Sessions } from './Sessions.js';

/** Everything that the shop remembers; gone when it closes. */
export interface ShopMemory {
  readonly sessions: Sessions;
  /** Agreements that have paid for an order: none pays for two. */
  readonly usedAgreements: Set<string>;
  now(): Date;
}

export const shopMemory = (now: () => Date): ShopMemory => ({
  sessions: new Sessions(() => now().getTime()),
  usedAgreements: new Set(),
  now,
});
