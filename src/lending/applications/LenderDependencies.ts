import type { PricedPlan } from '../../pricing/offers/Offer.js';
import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Amendment } from '../../protocol/messages/Amendment.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { AGREEMENT_TYPE, AMENDMENT_TYPE } from '../../protocol/messages/signatureTypes.js';
import type { ClaimedIncome, CreditHistory, CreditRecord } from '../decision/Applicant.js';
import type { Question } from '../decision/judge.js';
import type { Verdict } from '../decision/Verdict.js';
import type { PaymentAdapter } from '../loans/PaymentAdapter.js';
import type { Application } from './Application.js';
import type { Books } from './Books.js';
import type { MerchantContext } from './LendingService.js';

/** What the lender signs, by the `typ` of the signature. */
export interface Signed {
  readonly [AGREEMENT_TYPE]: Agreement;
  readonly [AMENDMENT_TYPE]: Amendment;
}

/** Everything behind a lending service. Clock, randomness, storage and second computation come from outside. */
export interface LenderDependencies {
  readonly books: Books;
  /** The terms on offer, with the campaigns of `day`. Null: the lender does not lend there. */
  sheetOf(merchantContext: MerchantContext, currency: string, day?: IsoDate): TermSheet | null;
  /** Pure: the same question gets the same verdict. Null: this purchase does not have such a plan. */
  judge(question: Question): Verdict | null;
  /** Takes up another parameter set, if one has become active. It is called before a decision's transaction. */
  takeUp?(): Promise<void>;
  /** Prices a second time, by other means (`fenqi/recompute`). It is called only at commitments, so it can be loaded then. */
  recompute(request: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly terms: TermSheet;
    readonly day: IsoDate;
  }): readonly PricedPlan[] | Promise<readonly PricedPlan[]>;
  /** Returns a compact JWS with this `typ`. It must be quick, because the application is locked meanwhile. */
  sign?<Type extends keyof Signed>(stated: Signed[Type], type: Type): Promise<string>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Returns `length` random bytes. */
  random(length: number): Uint8Array;
  /** The text that is kept in place of a request. */
  digest(text: string): string | Promise<string>;
  /** The id of the lender, as agreements name it. */
  readonly lender: string;
  /** The lender's page that explains a decline to the applicant, and opens for nobody else. */
  explainUrl?(application: Application): string;
  /** The lender's page with the contract of an approved application. The same holds for it: the shopper withdraws there. */
  contractUrl?(application: Application): string;
  /** What the lender's books say of a person, as a decision about a purchase in a currency counts it. */
  recordIn(history: CreditHistory, currency: string): CreditRecord;
  /** The incomes that a person has stated, as a decision about a purchase in a currency counts them. */
  claimsIn(claims: readonly ClaimedIncome[], currency: string): readonly number[];
  /** Whether the lender knows what a currency is worth, so that a household in it can be judged. */
  knowsWorth(currency: string): boolean;
  /** Whether the lender has operators, who review applications. */
  readonly staffed: boolean;
  /** How long an income that was stated is compared with those of later applications. */
  readonly claimsMs: number;
  /** How many people have to approve what a person approves. */
  approvalsNeeded(purchase: Purchase): number;
  /** Whether the merchant of an application is paid only once the goods are delivered. */
  paysOnDelivery(application: Application): boolean;
  /** How long after its agreement a loan waits for the delivery. Then it is undone. */
  readonly deliveryMs: number;
  /** How money is collected from shoppers and sent to them. Null: only what is reported counts. */
  readonly payments: PaymentAdapter | null;
  /** How long an approval can be committed. */
  readonly approvalMs: number;
  /** The longest time that an application waits for a person to review it. */
  readonly reviewMs: number;
  /** How many days a plan may begin before or after the lender's day (UTC). 1 allows for today in every time zone. */
  readonly daysAway: number;
}
