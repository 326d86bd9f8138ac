import type { Parties } from 'fenqi/merchant';
import { demoLender } from './Lender.js';
import { ToldByLender } from './LoanNews.js';
import { type LenderTerms, lenderTerms } from './lenderTerms.js';
import { Sessions } from './Sessions.js';

/** Everything that the shop remembers. It is kept in memory, so it is gone when the shop closes. */
export interface ShopMemory {
  readonly sessions: Sessions;
  /** Ids of agreements that have paid for an order. An agreement pays for one order only. */
  readonly usedAgreements: Set<string>;
  /** The lender over HTTP, and this shop's id there. Null if only the sandbox in the page decides. */
  readonly lender: (Parties & { readonly lenderUrl: string }) | null;
  /** What that lender offers, for the pages before the checkout. */
  readonly terms: LenderTerms;
  /** What that lender has told the shop by itself. */
  readonly told: ToldByLender;
  now(): Date;
}

export const shopMemory = (now: () => Date, lenderUrl: string | null): ShopMemory => ({
  sessions: new Sessions(() => now().getTime()),
  usedAgreements: new Set(),
  lender: lenderUrl === null ? null : { lenderUrl, ...demoLender },
  terms: lenderTerms(lenderUrl, now),
  told: new ToldByLender(),
  now,
});
