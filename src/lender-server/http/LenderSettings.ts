import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import type { Books } from '../../lending/applications/Books.js';
import type { LendingService, MerchantContext } from '../../lending/applications/LendingService.js';
import type { Applicant } from '../../lending/decision/Applicant.js';
import type { LoanService } from '../../lending/loans/LoanService.js';
import type { Policy } from '../../lending/policy/Policy.js';
import type { TestConduct } from '../../lending/test-shoppers/testShoppers.js';
import type { UnreadyReason } from '../../protocol/api/serverSchemas.js';
import type { ByLanguage } from '../../protocol/Locale.js';
import type { ApplicantKeys } from '../signing/applicantKeys.js';
import type { Callbacks } from '../storage/callbacks/sqlCallbacks.js';
import type { Figures } from '../storage/console/sqlFigures.js';
import type { Grants } from '../storage/console/sqlGrants.js';
import type { Funds } from '../storage/funds/sqlFunds.js';
import type { Ledger } from '../storage/ledger/sqlLedger.js';
import type { RateStore } from '../storage/rates/sqlRates.js';
import type { Contacts } from '../storage/reminders/sqlContacts.js';
import type { Reminders } from '../storage/reminders/sqlReminders.js';
import type { Reviews } from '../storage/reviews/sqlReviews.js';
import type { RiskBooks } from '../storage/risk/sqlRisk.js';
import type { Operator } from './access/operators.js';
import type { OwnTexts } from './documents/ownTexts.js';
import type { ReviewDesk } from './operator/reviewDesk.js';
import type { ObserveRequest } from './requestLog.js';

/** A shop whose customers the lender lends to. */
export interface Merchant {
  readonly id: string;
  readonly name: string;
  /** Origins of the pages that may call: `https://shop.example`, or `http://localhost:*` for every port. */
  readonly origins: readonly string[];
  /** What is bought there. The first counts where a page does not name one. */
  readonly scenarios: readonly [string, ...string[]];
  readonly jurisdiction?: MerchantContext['jurisdiction'];
  /** Public parts of the keys that the merchant's server signs applicant tokens with. */
  readonly keys: JSONWebKeySet;
}

/** How many requests may come at once, and how many a minute after that. */
export interface RequestRate {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Limits {
  readonly bodyBytes: number;
  readonly perAddress: RequestRate;
  readonly perMerchant: RequestRate;
  /** Attempts of one address to sign in to the console. */
  readonly signIn: RequestRate;
  /** How many connections may follow applications at the same time. */
  readonly followers: number;
  readonly followersPerAddress: number;
  /** How often one applicant's token may be used, unless the token itself allows less. */
  readonly perToken: { readonly applications: number; readonly commitments: number };
}

export const defaultLimits: Limits = {
  bodyBytes: 65_536,
  perAddress: { burst: 120, perMinute: 600 },
  perMerchant: { burst: 6_000, perMinute: 60_000 },
  signIn: { burst: 10, perMinute: 6 },
  followers: 1_000,
  followersPerAddress: 50,
  perToken: { applications: 5, commitments: 1 },
};

/** How an application is followed, all in ms. */
export interface Following {
  readonly pollMs: number;
  readonly heartbeatMs: number;
  readonly mostMs: number;
}

export const defaultFollowing: Following = { pollMs: 1_000, heartbeatMs: 15_000, mostMs: 300_000 };

/** For a lender that was started for trying out: tokens that name made-up people, and how the network treats them. */
export interface TestShoppers {
  /** @param guestId who a guest without a token is @returns amounts are in the currency of the purchase; null: no such test shopper */
  applicant(token: string | undefined, currency: string, guestId: string): Applicant | null;
  conduct(token: string | undefined): TestConduct;
}

/** Everything that the server needs from outside. */
export interface LenderSettings {
  readonly service: LendingService;
  readonly loans: LoanService;
  /** The risk and its parameter sets, for operators. */
  readonly risk: Pick<RiskBooks, 'overview' | 'propose' | 'approve' | 'decline' | 'activate'>;
  readonly ledger: Pick<Ledger, 'head' | 'consistency' | 'receipts'>;
  /** The lender's own money, for the operator. */
  readonly funds: Pick<Funds, 'overview' | 'moveCapital' | 'forecast'>;
  /** What merchants' servers are told, for the operator. */
  readonly callbacks: Pick<Callbacks, 'list' | 'replay'>;
  /** How those are reminded who have a loan. */
  readonly contacts: Pick<Contacts, 'keep'>;
  /** What shoppers were and will be reminded of, for the operator. */
  readonly reminders: Pick<Reminders, 'list' | 'ofAgreement'>;
  readonly lender: {
    readonly id: string;
    /** One text, or one for each language that the lender has a name in. */
    readonly name: string | ByLanguage;
    /** https, or a data URL of an image. */
    readonly logo?: string;
    /** Where applicants reach a person: an address of the web, of mail or a telephone number. */
    readonly contact?: string;
  };
  readonly version: string;
  readonly texts: OwnTexts;
  readonly merchants: readonly [Merchant, ...Merchant[]];
  readonly keys: () => Promise<JSONWebKeySet>;
  /** Null: the lender reads nothing that is encrypted. */
  readonly applicantKeys: ApplicantKeys | null;
  readonly log: Logger;
  /** Is told of each request once it is answered. */
  readonly observe?: ObserveRequest;
  readonly limits: Limits;
  /** Where processes add up what each let pass. Null: this one is alone. */
  readonly rateStore: RateStore | null;
  readonly following: Following;
  /** How many proxies in front append to X-Forwarded-For. With 0 the header is ignored. */
  readonly proxies: number;
  /** The address at which the shopper's browser reaches the lender. */
  readonly publicUrl: () => string;
  /** Without any, the operators' calls and page are closed, and nobody is told to wait for a person. */
  readonly operators: readonly Operator[];
  /** What operators may do where that was changed. */
  readonly grants: Grants;
  /** What the console shows. */
  readonly figures: Figures;
  readonly loanRecord: Books['loan'];
  readonly policy: Pick<Policy, 'cutoff' | 'reviewFrom'>;
  readonly desk: ReviewDesk;
  /** The longest time that an application waits for a person. */
  readonly reviewMs: number;
  /** Whether an application was there and is erased. */
  readonly isErased: Books['isErased'];
  /** What operators did. */
  readonly acts: Pick<Reviews, 'enter' | 'acts'>;
  /** What operators' cookies are signed with, the newest first. */
  readonly sessionSecrets: () => Promise<readonly Uint8Array[]>;
  readonly testShoppers: TestShoppers | null;
  readonly unready: () => Promise<readonly UnreadyReason[]>;
  /** Aborted when the server begins to shut down. */
  readonly stopping: AbortSignal;
  readonly now: () => number;
}
