import fc from 'fast-check';

/** One step at the service. `pick` and `n` choose among what exists, modulo its number. */
export type HistoryStep =
  | {
      readonly does: 'apply';
      readonly person: string;
      readonly amountMinor: number;
      readonly planId: string;
      readonly order: string | undefined;
      readonly scenario: 'shopping' | 'car';
    }
  | { readonly does: 'commit'; readonly pick: number; readonly wrongBy: number }
  | { readonly does: 'cancel'; readonly pick: number }
  | { readonly does: 'ask' | 'approve' | 'decline'; readonly pick: number }
  | { readonly does: 'repay'; readonly pick: number; readonly n: number }
  /** `share` is a share of what is owed. */
  | { readonly does: 'pay'; readonly pick: number; readonly share: number; readonly settles: boolean }
  | {
      readonly does: 'bounce' | 'return' | 'write-off' | 'deliver' | 'more-time' | 'move';
      readonly pick: number;
      readonly n: number;
    }
  | { readonly does: 'void' | 'withdraw'; readonly pick: number }
  /** `share` is a share of the price that is left, rounded up; more than 1 is too much. */
  | { readonly does: 'refund'; readonly pick: number; readonly share: number }
  | { readonly does: 'repeat' | 'reuse' | 'twin'; readonly pick: number }
  | { readonly does: 'sweep' }
  | { readonly does: 'wait'; readonly ms: number };

const pick = fc.nat(20);

export const steps: fc.Arbitrary<HistoryStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('apply' as const),
      person: fc.constantFrom('anna', 'ben', 'slow chen'),
      amountMinor: fc.constantFrom(60_000, 120_000, 299_900, 450_000),
      planId: fc.constantFrom('3-interest-free', '6-annuity', '12-annuity'),
      order: fc.constantFrom(undefined, 'A-1', 'A-2'),
      scenario: fc.constantFrom('shopping' as const, 'shopping', 'shopping', 'car'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('commit' as const),
      pick,
      wrongBy: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('ask' as const, 'approve', 'decline'), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('repay' as const), pick, n: fc.nat(13) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('pay' as const),
      pick,
      share: fc.constantFrom(0.1, 0.5, 1, 1.3),
      settles: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('bounce' as const, 'return', 'write-off', 'deliver', 'more-time', 'move'),
      pick,
      n: fc.nat(13),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('void' as const, 'withdraw'), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('refund' as const), pick, share: fc.constantFrom(0, 0.1, 0.5, 1, 1.1) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('repeat' as const, 'reuse', 'twin'), pick }) },
  { weight: 1, arbitrary: fc.constant({ does: 'sweep' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      ms: fc.constantFrom(1_000, 14 * 60_000, 15 * 60_000, 25 * 3_600_000),
    }),
  },
);
