/** How a personal annual rate is made up; POLICY.md works through an example. Rates are shares per year. */
export interface RateLadder {
  readonly funding: number;
  readonly margin: number;
  readonly lossGivenDefault: number;
  /** The months within which the loans that fail do fail. This is the lender's assumption, because the training data does not say. */
  readonly horizonMonths: number;
  /** The Weibull shape of the time until default. Above 1, loans seldom fail in their first months. */
  readonly seasoning: number;
  /** The lowest rate that anyone gets. */
  readonly floor: number;
  /** A rate this near to the advertised one becomes the advertised one. */
  readonly snap: number;
  /** The highest annual percentage rate, all costs included, if the law does not set one. */
  readonly ceilingPercent: number;
  /** How far the highest rate stays below the law's ceiling, in percentage points. */
  readonly headroomPercent: number;
}

/** The lender's rules, as data that people review. Amounts are in purchasing units. */
export interface Policy {
  readonly version: string;
  /** What one purchasing unit is in each currency that the lender lends in, in major units of it: CNY 8, EUR 1. */
  readonly purchasingUnits: Readonly<Record<string, number>>;
  /** Above this probability of default an application is declined. */
  readonly cutoff: number;
  /** Above this probability, a person reviews what would be approved. */
  readonly reviewFrom: number;
  readonly history: {
    /** With a shorter history, or none, the limit is that of starter credit. */
    readonly leastMonths: number;
    /** With a shorter history, a person reviews what would be approved. */
    readonly reviewMonths: number;
    readonly mostMissedPayments: number;
  };
  readonly affordability: {
    /** The share of the spare income that the largest installment may take. Spare is what expenses and all installments leave. */
    readonly share: number;
    /** The share of the income above which existing installments are given as a reason. */
    readonly existingShare: number;
    /** The least expenses per month that are assumed, whatever was stated. */
    readonly leastExpenses: number;
    /** The share of the income that counts as expenses if none are stated. */
    readonly unstatedExpenses: number;
  };
  readonly limit: {
    /** The most that a person may owe at a time: this many monthly incomes, and at most this amount. */
    readonly incomes: number;
    readonly most: number;
    /** By segment of the model, at most 1, so that no segment turns a decline into an approval. Others: 1. */
    readonly segmentFactors: Readonly<Record<string, number>>;
  };
  /** The most applications of a person within 24 hours, and the most that their approvals and loans may finance. */
  readonly daily: { readonly applications: number; readonly amount: number };
  /**
   * The limit for a person of whom only name and phone are known. It grows by the factor with each loan repaid in time that had at least
   * this amount and took at least this many days; of loans at the same time, one counts.
   */
  readonly starter: {
    readonly base: number;
    readonly growth: number;
    readonly most: number;
    readonly leastAmount: number;
    readonly leastDays: number;
  };
  readonly rate: RateLadder;
  /** An income that differs by more than this share from one that the same person stated within so many days is looked at by a person. */
  readonly changedIncome: { readonly share: number; readonly days: number };
  /** Above this amount of a purchase two people have to approve what a person approves. */
  readonly fourEyesFrom: number;
  /** How long an approval lasts, and the longest time that an application waits for a person. */
  readonly approvalMs: number;
  readonly reviewMs: number;
}
