import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import type { LendingService, MerchantContext } from '../../lending/applications/LendingService.js';
import type { Applicant } from '../../lending/decision/Applicant.js';
import type { TestConduct } from '../../lending/test-shoppers/testShoppers.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';

/** A shop that the lender lends at. */
export interface Merchant {
  readonly id: string;
  readonly name: string;
  /** Whose pages may call: `https://shop.example`, or `http://localhost:*` for every port. */
  readonly origins: readonly string[];
  /** What is bought there; the first is meant where a page names none. */
  readonly scenarios: readonly [string, ...string[]];
  readonly jurisdiction?: MerchantContext['jurisdiction'];
  /** Public keys that the merchant's server signs applicant tokens with. */
  readonly keys: JSONWebKeySet;
}

/** So many requests at once, and so many a minute from then on. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Limits {
  readonly bodyBytes: number;
  readonly perAddress: Rate;
  readonly perMerchant: Rate;
  /** Connections that follow an application, at once. */
  readonly followers: number;
  readonly followersPerAddress: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 65_536,
  perAddress: { burst: 120, perMinute: 600 },
  perMerchant: { burst: 6_000, perMinute: 60_000 },
  followers: 1_000,
  followersPerAddress: 50,
};

/** How an application is followed. All in ms. */
export interface Following {
  readonly pollMs: number;
  readonly heartbeatMs: number;
  readonly mostMs: number;
}

export const defaultFollowing: Following = { pollMs: 1_000, heartbeatMs: 15_000, mostMs: 300_000 };

/** Where the lender was started for trying out: tokens that name made-up people, and how the network treats them. */
export interface TestShoppers {
  /** In the currency of the purchase. Null: no such test shopper. `guestId`: who a guest without a token is. */
  applicant(token: string | undefined, currency: string, guestId: string): Applicant | null;
  conduct(token: string | undefined): TestConduct;
}

/** All that the server needs from outside. */
export interface LenderSettings {
  readonly service: LendingService;
  readonly lender: { readonly id: string; readonly name: string };
  readonly version: string;
  readonly merchants: readonly [Merchant, ...Merchant[]];
  readonly keys: () => Promise<JSONWebKeySet>;
  readonly log: Logger;
  readonly limits: Limits;
  readonly following: Following;
  /** Proxies in front that append to X-Forwarded-For; 0: the header is not believed. */
  readonly proxies: number;
  /** The address that the shopper's browser reaches the lender under. */
  readonly publicUrl: () => string;
  /** Null: the operator's calls are closed. */
  readonly operatorToken: string | null;
  readonly testShoppers: TestShoppers | null;
  readonly unready: () => Promise<readonly UnreadyReason[]>;
  /** Aborted when the server begins to shut down. */
  readonly stopping: AbortSignal;
  readonly now: () => number;
}
