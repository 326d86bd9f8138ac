/** How a personal annual rate is made up; POLICY.md works through one. Rates are shares a year. */
export interface RateLadder {
  readonly funding: number;
  readonly margin: number;
  readonly lossGivenDefault: number;
  /** The months in which the whole of a score's probability of default falls due. The training data does not say; this is the lender's assumption. */
  readonly horizonMonths: number;
  /** Weibull shape of the time until default: above 1, loans seldom fail in their first months. */
  readonly seasoning: number;
  /** The best rate. */
  readonly floor: number;
  /** A rate this near to the advertised one is the advertised one. */
  readonly snap: number;
  /** Highest annual percentage rate, all costs included, where the law names none. */
  readonly ceilingPercent: number;
  /** How far below the law's ceiling, in percentage points. */
  readonly headroomPercent: number;
}

/** The lender's rules, as data to be reviewed. Amounts in purchasing units (see purchasingUnits.ts). */
export interface Policy {
  readonly version: string;
  /** Above this probability of default an application is declined. */
  readonly cutoff: number;
  /** Above this one a person looks at what would be approved. */
  readonly reviewFrom: number;
  readonly history: {
    /** With less (or none) the limit is that of starter credit. */
    readonly leastMonths: number;
    /** With less, a person looks at what would be approved. */
    readonly reviewMonths: number;
    readonly mostMissedPayments: number;
  };
  readonly affordability: {
    /** Share of what is left of the income, after expenses and all installments, that the largest installment may take. */
    readonly share: number;
    /** Share of the income above which installments that already have to be paid are named as a reason. */
    readonly existingShare: number;
    /** Nobody lives on less a month, whatever was stated. */
    readonly leastExpenses: number;
    /** Share of the income that expenses count as where they are not stated. */
    readonly unstatedExpenses: number;
  };
  readonly limit: {
    /** The most that is owed at a time: so many monthly incomes, and never more than the amount. */
    readonly incomes: number;
    readonly most: number;
    /** By segment, at most 1, so that no segment turns a decline into an approval. Others: 1. */
    readonly segmentFactors: Readonly<Record<string, number>>;
  };
  /** A person's applications, and financed amounts of approvals and agreements, within 24 hours. */
  readonly daily: { readonly applications: number; readonly amount: number };
  /** For those of whom only name and phone are known: grows by the factor with each loan repaid. */
  readonly starter: { readonly base: number; readonly growth: number; readonly most: number };
  readonly rate: RateLadder;
  /** How long an approval can be committed, and how long an application waits at most for a person to look at it. */
  readonly approvalMs: number;
  readonly reviewMs: number;
}
