import { type SignatureCheck, signatureCheck } from 'fenqi/merchant';
import { demoLender } from './Lender.js';
import { Sessions } from './Sessions.js';

/** The lender that the shop's pages and its server reach over HTTP. */
export interface LenderBehindHttp {
  readonly url: string;
  readonly vouchesFor: SignatureCheck;
}

/** Everything that the shop remembers; gone when it closes. */
export interface ShopMemory {
  readonly sessions: Sessions;
  /** Agreements that have paid for an order: none pays for two. */
  readonly usedAgreements: Set<string>;
  /** Null: there is the sandbox in the page and nobody else. */
  readonly lender: LenderBehindHttp | null;
  now(): Date;
}

export const shopMemory = (now: () => Date, lenderUrl: string | null): ShopMemory => ({
  sessions: new Sessions(() => now().getTime()),
  usedAgreements: new Set(),
  lender: lenderUrl === null ? null : { url: lenderUrl, vouchesFor: signatureCheck({ lenderUrl, ...demoLender }) },
  now,
});
