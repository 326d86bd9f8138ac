import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FundTier } from '../../protocol/api/fundWords.js';
import { runs } from '../../testing/runSize.js';
import { alertsOf } from './alertsOf.js';
import type { FundRules } from './FundRules.js';
import { ruleFaults } from './FundRules.js';
import {
  addTo,
  type FundState,
  leftAt,
  lendFrom,
  loseFrom,
  openFunds,
  outOf,
  recoverTo,
  releaseTo,
  repayTo,
  reserveIn,
  worthOf,
} from './FundState.js';
import { type LendingTier, lendingTiers } from './Funds.js';
import { rebalance } from './rebalance.js';

const marks = fc
  .tuple(fc.integer({ min: 20, max: 200 }), fc.nat(300), fc.nat(300))
  .map(([low, more, most]) => ({ low, target: low + more, high: low + more + most }));
const someRules: fc.Arbitrary<FundRules> = fc.record({
  daily: marks,
  surge: marks,
  reserve: fc.record({
    low: fc.integer({ min: 20, max: 50 }),
    target: fc.integer({ min: 50, max: 300 }),
    incomeShare: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  alertHours: fc.integer({ min: 1, max: 100 }),
});
const someState = fc
  .record({ daily: fc.nat(800), surge: fc.nat(800), reserve: fc.nat(400), cash: fc.nat(800) })
  .map(({ cash, ...caps }) => openFunds(caps, cash));

/** Every amount is less than every low mark. */
const amount = fc.integer({ min: 1, max: 19 });
const kinds = ['apply', 'lapse', 'commit', 'repay', 'default', 'recover', 'capital'] as const;
const someFlow = fc.array(fc.record({ kind: fc.constantFrom(...kinds), amount, which: fc.nat(999) }), {
  maxLength: 150,
});

type Flow = typeof someFlow extends fc.Arbitrary<infer Steps> ? Steps : never;

interface Held {
  readonly tier: LendingTier;
  readonly minor: number;
}

interface Seen {
  readonly before: FundState;
  readonly flowed: FundState;
  readonly state: FundState;
  readonly reserved: readonly Held[];
  readonly lent: readonly Held[];
  readonly lost: number;
  readonly income: number;
  readonly capital: number;
  readonly kind: (typeof kinds)[number];
  readonly minor: number;
  readonly refused: boolean;
}

/** Lives of loans against the funds. What each loan holds is known beside the tiers. */
function live(start: FundState, rules: FundRules, flow: Flow, see: (seen: Seen) => void) {
  const reserved: Held[] = [];
  const lent: Held[] = [];
  let [state, lost, income, capital] = [rebalance(start, rules).state, 0, 0, 0];
  const take = (list: Held[], which: number) => list.splice(which % list.length, 1)[0]!;
  for (const { kind, amount: minor, which } of flow) {
    const before = state;
    let refused = false;
    if (kind === 'apply') {
      const found = reserveIn(state, minor);
      if (found) reserved.push({ tier: found.tier, minor });
      state = found?.state ?? state;
      refused = !found;
    } else if (kind === 'capital') {
      const change = which % 3 ? minor : -Math.min(minor, leftAt(state, 'cash'));
      state = addTo(state, which % 2 && which % 3 ? 'reserve' : 'cash', change);
      capital += change;
    } else if (kind === 'recover') {
      const back = Math.min(minor, lost);
      state = recoverTo(state, back);
      lost -= back;
    } else if ((kind === 'lapse' || kind === 'commit') && reserved.length) {
      const held = take(reserved, which);
      state = kind === 'lapse' ? releaseTo(state, held.tier, held.minor) : lendFrom(state, held.tier, held.minor);
      if (kind === 'commit') lent.push(held);
    } else if ((kind === 'repay' || kind === 'default') && lent.length) {
      const held = take(lent, which);
      const after =
        kind === 'repay'
          ? repayTo(state, held.tier, { principalMinor: held.minor, incomeMinor: minor })
          : loseFrom(state, held.tier, held.minor);
      if (!after) lent.push(held);
      if (after && kind === 'repay') income += minor;
      if (after && kind === 'default') lost += held.minor;
      refused = !after;
      state = after ?? state;
    }
    const flowed = state;
    state = rebalance(flowed, rules).state;
    see({ before, flowed, state, reserved, lent, lost, income, capital, kind, minor, refused });
  }
}
const sum = (held: readonly Held[], tier: LendingTier) =>
  held.filter(each => each.tier === tier).reduce((total, { minor }) => total + minor, 0);

it('All money is where the flows have put it: only capital, income and losses change its sum, and nothing is ever below 0', () => {
  fc.assert(
    fc.property(someState, someRules, someFlow, (start, rules, flow) => {
      const worth = worthOf(start);
      live(start, rules, flow, ({ state, reserved, lent, lost, income, capital }) => {
        expect(worthOf(state)).toBe(worth + capital + income - lost);
        for (const tier of lendingTiers)
          expect(state.tiers[tier]).toMatchObject({ reservedMinor: sum(reserved, tier), usedMinor: sum(lent, tier) });
        for (const place of ['cash', 'daily', 'surge', 'reserve'] as const)
          expect(leftAt(state, place)).toBeGreaterThanOrEqual(0);
        expect(state.unsharedMinor).toBeGreaterThanOrEqual(0);
      });
    }),
    runs(300),
  );
});

it('The reserve alone bears losses, as far as it has money: the tier that lent gets all of it back', () => {
  fc.assert(
    fc.property(someState, someRules, someFlow, (start, rules, flow) => {
      live(start, rules, flow, ({ before, flowed, lost, state, kind, refused }) => {
        expect(state.tiers.reserve.usedMinor).toBe(lost);
        if (kind !== 'default') return;
        if (refused) return expect(flowed).toBe(before);
        const gone = outOf(before) - outOf(flowed);
        expect(leftAt(before, 'reserve') - leftAt(flowed, 'reserve')).toBe(gone);
        for (const tier of lendingTiers) expect(flowed.tiers[tier].fundsMinor).toBe(before.tiers[tier].fundsMinor);
      });
    }),
    runs(300),
  );
});

it('A second time the rules move nothing, and a tier stays below its low mark only while nothing behind it has money', () => {
  fc.assert(
    fc.property(someState, someRules, someFlow, (start, rules, flow) => {
      live(start, rules, flow, ({ state }) => {
        expect(rebalance(state, rules).moves).toEqual([]);
        for (const tier of lendingTiers) expect(leftAt(state, tier)).toBeLessThanOrEqual(rules[tier].high);
        if (leftAt(state, 'daily') < rules.daily.low) expect(leftAt(state, 'surge')).toBe(0);
        if (leftAt(state, 'surge') < rules.surge.low) expect(leftAt(state, 'cash')).toBe(0);
      });
    }),
    runs(300),
  );
});

it('No tier is empty that was not an alert before, as long as one loan is less than its low mark', () => {
  fc.assert(
    fc.property(someState, someRules, someFlow, (start, rules, flow) => {
      let ample: readonly FundTier[] = [];
      live(start, rules, flow, ({ state }) => {
        const alerts = alertsOf(state, null, rules);
        for (const { tier, level } of alerts) if (level === 'empty') expect(ample).not.toContain(tier);
        ample = alerts.filter(({ level }) => level === 'ample').map(({ tier }) => tier);
      });
    }),
    runs(300),
  );
});

it('The reserve gets its share of all income, less at most one minor unit for each time, until it has its target', () => {
  fc.assert(
    fc.property(someRules, fc.array(fc.nat(40), { maxLength: 40 }), (rules, incomes) => {
      const { target, incomeShare } = rules.reserve;
      let state = openFunds({ daily: rules.daily.target, surge: rules.surge.target, reserve: 0 }, 0);
      let income = 0;
      for (const incomeMinor of incomes) {
        state = rebalance(repayTo(state, 'daily', { principalMinor: 0, incomeMinor }), rules).state;
        income += incomeMinor;
        const had = leftAt(state, 'reserve');
        expect(had).toBeLessThanOrEqual(Math.min(target, Math.floor(income * incomeShare + 1e-6)));
        if (had === target) return;
      }
      expect(leftAt(state, 'reserve')).toBeGreaterThan(income * incomeShare - incomes.length - 1);
    }),
    runs(300),
  );
});

it('Marks that contradict each other are named with what they must be', () => {
  const good: FundRules = {
    daily: { low: 1, target: 2, high: 3 },
    surge: { low: 1, target: 1, high: 1 },
    reserve: { low: 0, target: 0, incomeShare: 0 },
    alertHours: 24,
  };
  expect(ruleFaults(good, 'funds.CNY')).toEqual([]);
  const bad = { ...good, daily: { low: 3, target: 2, high: 1 }, reserve: { ...good.reserve, low: 1 } };
  expect(ruleFaults(bad, 'funds.CNY')).toEqual([
    'funds.CNY.daily.low must be at most its target',
    'funds.CNY.daily.high must be at least its target',
    'funds.CNY.reserve.low must be at most its target',
  ]);
});
