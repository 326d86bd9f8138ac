import type { Jurisdiction } from '../../../../pricing/offers/TermSheet.js';
import type { AmendmentKind, DocumentKind, LoanState } from '../../../../protocol/messages/closedLists.js';

/** A text, perhaps with a sentence that is true only where somebody at the lender reviews decisions. */
export type Paragraph = string | { readonly text: string; readonly review: string };

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The parties of a document, by name. */
export interface Parties {
  readonly lender: string;
  /** Null where the document is not about one purchase. */
  readonly shop: string | null;
}

/** The lender's documents in one language. */
export interface DocumentWords {
  readonly titles: Readonly<Record<DocumentKind, string>>;
  /** What stands above the text: what this paper is, and whether it binds. */
  readonly model: string;
  readonly draft: string;
  readonly signed: (day: string) => string;
  readonly parties: (parties: Parties) => Section;
  readonly agreementNumber: string;
  readonly loanTitle: string;
  readonly figures: {
    readonly price: string;
    readonly today: string;
    readonly financed: string;
    readonly interestRate: string;
    readonly noInterest: string;
    readonly charge: string;
    readonly total: string;
    /** The annual rate under the law of the contract, as its convention calls it. */
    readonly apr: Readonly<Record<Jurisdiction, string>>;
  };
  readonly scheduleTitle: string;
  /** The amounts of the table bear no sign of their currency. */
  readonly amountsIn: (currency: string) => string;
  readonly columns: readonly [
    number: string,
    due: string,
    payment: string,
    principal: string,
    interest: string,
    fees: string,
  ];
  /** What holds for every contract: paying, paying late, paying early, and how to complain. */
  readonly rules: readonly Section[];
  readonly withdrawal: (days: number) => Section;
  readonly noWithdrawal: Section;
  /** What has become of the agreement since it was made. */
  readonly loan: {
    readonly title: string;
    /** The link to the shopper's own page. */
    readonly page: string;
    readonly states: Readonly<Record<LoanState, string>>;
    readonly amended: Readonly<Record<AmendmentKind, (day: string, refunded: string) => string>>;
    readonly owed: string;
    readonly returned: string;
    readonly scheduleTitle: string;
    readonly withdrawTitle: string;
    readonly withdrawUntil: (day: string, repayDays: number) => string;
    /** That the address of the page is what withdraws. */
    readonly withdrawAddress: string;
    readonly withdraw: string;
  };
  readonly proofTitle: string;
  readonly proof: (keys: string) => string;
  readonly consent: (lender: string) => readonly Section[];
  readonly privacy: (lender: string) => readonly Section[];
}
