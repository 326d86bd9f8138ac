import fc from 'fast-check';

const share = fc.double({ min: 0.01, max: 1.3, noNaN: true });
const place = fc.nat(20);

/** What happens to a loan, and how likely. Shares are of what is owed or of the price, places among what there is, days from now. */
const happenings = {
  pay: { weight: 6, with: { share, daysAgo: fc.nat(20) } },
  /** The oldest due, to the cent, as most shoppers pay. */
  'pay-next': { weight: 6, with: {} },
  /** On the lender's page, by its payment service. */
  'pay-now': { weight: 2, with: { share } },
  settle: { weight: 1, with: { now: fc.boolean() } },
  /** The same payment is reported again: word for word, or with another amount. */
  'pay-again': { weight: 2, with: { place, moreMinor: fc.constantFrom(0, 1) } },
  bounce: { weight: 3, with: { place } },
  return: { weight: 2, with: { share } },
  refund: { weight: 2, with: { share } },
  void: { weight: 1, with: {} },
  withdraw: { weight: 1, with: { atLender: fc.boolean() } },
  deliver: { weight: 4, with: { daysAgo: fc.nat(3) } },
  move: { weight: 2, with: { days: fc.integer({ min: 1, max: 14 }) } },
  'ask-help': { weight: 2, with: { wish: fc.constantFrom('more-time' as const, 'smaller-installments', 'talk') } },
  'answer-help': { weight: 1, with: {} },
  'more-time': {
    weight: 2,
    with: { days: fc.nat(90), count: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }) },
  },
  'write-off': { weight: 1, with: {} },
} as const;
export const lifeStepKinds = Object.keys(happenings) as readonly (keyof typeof happenings)[];

type Happening = typeof happenings;
export type LifeStep = {
  [Kind in keyof Happening]: { readonly kind: Kind } & {
    readonly [Name in keyof Happening[Kind]['with']]: Happening[Kind]['with'][Name] extends fc.Arbitrary<infer Value>
      ? Value
      : never;
  };
}[keyof Happening];

const step = fc.oneof(
  ...lifeStepKinds.map(kind => {
    const { weight, with: parts } = happenings[kind];
    return { weight, arbitrary: fc.record({ kind: fc.constant(kind), ...parts }) as unknown as fc.Arbitrary<LifeStep> };
  }),
);

/** One shopper's loan: what is bought, and everything that happens to it. */
export interface Life {
  readonly amountMinor: number;
  readonly scenario: 'shopping' | 'car';
  /** What becomes of the approval. `lapsed`: nobody agrees to it. */
  readonly approval: 'committed' | 'cancelled' | 'lapsed';
  readonly steps: readonly LifeStep[];
}

export const lives: fc.Arbitrary<Life> = fc.record({
  amountMinor: fc.integer({ min: 6_000, max: 300_000 }),
  scenario: fc.constantFrom('shopping' as const, 'shopping' as const, 'car' as const),
  approval: fc.oneof(
    { weight: 30, arbitrary: fc.constant('committed' as const) },
    { weight: 1, arbitrary: fc.constantFrom('cancelled' as const, 'lapsed' as const) },
  ),
  steps: fc.array(step, { minLength: 4, maxLength: 12, size: 'max' }),
});
