import type { IsoDate, Jurisdiction, PlanTerms, Rate, Share } from '../../pricing/offers/TermSheet.js';

export const scenarios = ['shopping', 'education', 'medical', 'car'] as const;
/** What the money is for. */
export type Scenario = (typeof scenarios)[number];

interface ProductBase {
  readonly id: string;
  readonly count: number;
  /** The plan's purchase limits divided by its count, in round units of the currency (see `roundUnitMinor`). */
  readonly each: { readonly least: number; readonly most: number };
  /** A share of the price. */
  readonly downPayment?: Rate;
  /** A share of the financed amount, paid today. */
  readonly upfrontFee?: Extract<Share, { rate: Rate }>['rate'];
}

/** What a plan of one method needs besides what all plans have. Taken from the plan terms, so that a new method is a product too. */
type MethodOf<Terms> = Terms extends PlanTerms
  ? Pick<Terms, 'method' | Extract<Exclude<keyof Terms, keyof PlanTerms>, keyof Terms>>
  : never;

/** One row of a table of products. It becomes a plan of the term sheet in every currency. */
export type LoanProduct = ProductBase & MethodOf<PlanTerms>;

/** A time in which the merchant pays the interest of one plan for the shopper. */
export interface Campaign {
  readonly id: string;
  readonly scenario: Scenario;
  readonly planId: string;
  /** The first and the last day of application. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** The segments of customers who get it as their personal terms. Null: the term sheet offers it to everyone. */
  readonly segments: readonly string[] | null;
  /** The rate that the merchant pays the lender. */
  readonly lenderAnnualRate: Rate;
}

/** The products under every law that has no list of its own, and those lists. */
export type ProductTable = Readonly<
  { everywhere: readonly LoanProduct[] } & { [Law in Jurisdiction]?: readonly LoanProduct[] }
>;

export interface Products {
  readonly version: string;
  /** The products for each purpose. */
  readonly tables: Readonly<Record<Scenario, ProductTable>>;
  readonly campaigns: readonly Campaign[];
}
