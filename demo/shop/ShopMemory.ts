import { type LenderApi, lenderApi, type Parties } from 'fenqi/merchant';
import type { JWK } from 'jose';
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
  /** That lender's calls for this shop. Null where the shop has no key to sign them with. */
  readonly api: LenderApi | null;
  /** What that lender offers, for the pages before the checkout. */
  readonly terms: LenderTerms;
  /** What that lender has told the shop by itself. */
  readonly told: ToldByLender;
  now(): Date;
}

export const shopMemory = (now: () => Date, lenderUrl: string | null, key: JWK | null): ShopMemory => ({
  sessions: new Sessions(() => now().getTime()),
  usedAgreements: new Set(),
  lender: lenderUrl === null ? null : { lenderUrl, ...demoLender },
  api: lenderUrl && key ? lenderApi({ lenderUrl, ...demoLender, key, now: () => now().getTime() }) : null,
  terms: lenderTerms(lenderUrl, now),
  told: new ToldByLender(),
  now,
});
