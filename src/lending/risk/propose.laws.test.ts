import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits } from '../../pricing/calendar/addUnits.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { currentProducts } from '../products/currentProducts.js';
import { currentModel } from '../score/currentModel.js';
import { beyondRails, unsoundParameters } from './beyondRails.js';
import { currentReference } from './currentReference.js';
import { currentRisk, type RiskSettings } from './GuardRails.js';
import { inWords } from './inWords.js';
import { type ActiveSet, propose } from './propose.js';
import { effectiveCutoff, type RiskParameters, withParameters } from './RiskParameters.js';
import { aLoan, anyParameters, parameters } from './testing/someWatch.js';
import type { WatchedLoan } from './Watched.js';
import { watch } from './watch.js';

const day = '2027-06-10';
const settings: RiskSettings = { ...currentRisk, rails: { ...currentRisk.rails, leastOutcomes: 100 } };
const watching = (loans: readonly WatchedLoan[], by: RiskParameters = parameters) =>
  watch({
    day,
    applications: [],
    loans,
    reference: currentReference,
    parameters: by,
    ladder: currentPolicy.rate,
    settings,
  });
const active = (by: RiskParameters = parameters, since = '2027-01-01'): ActiveSet => ({
  parameters: { ...by, number: 1 },
  since,
});
const next = (loans: readonly WatchedLoan[], by = parameters, since?: string) =>
  propose(watching(loans, by), active(by, since), settings);

/** Loans of one kind. */
const some = (count: number, late: number, over: Partial<WatchedLoan> = {}): WatchedLoan[] =>
  Array.from({ length: count }, (_, k) => aLoan({ ...(k < late && { lateOn: '2026-04-15', owedLate: 50 }), ...over }));

const anyLoans = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 250 }),
      late: fc.double({ min: 0, max: 0.6, noNaN: true }),
      defaulted: fc.double({ min: 0, max: 0.4, noNaN: true }),
      segment: fc.constantFrom('segment-1', 'segment-2', 'segment-3', null),
      logOdds: fc.double({ min: -4, max: 1, noNaN: true }),
      agreed: fc.integer({ min: 0, max: 20 }).map(n => addUnits('2025-09-10', 'month', n)),
    }),
    { maxLength: 6 },
  )
  .map(groups =>
    groups.flatMap(({ count, late, defaulted, segment, logOdds, agreed }) =>
      Array.from({ length: count }, (_, k) =>
        aLoan({
          agreed,
          segment,
          logOdds: segment === null ? null : logOdds,
          lateOn: k < count * late ? addUnits(agreed, 'month', 2) : null,
          defaultedOn: k < count * defaulted ? addUnits(agreed, 'month', 4) : null,
        }),
      ),
    ),
  );

describe('a proposed step', () => {
  it('never leaves a rail, is sound, and moves something, whatever became of the loans', () => {
    let steps = 0;
    fc.assert(
      fc.property(anyLoans, anyParameters, (loans, by) => {
        const step = next(loans, by);
        if (!step) return;
        steps++;
        const broken = beyondRails(by, step.parameters, settings.rails, 365);
        expect(broken.filter(rail => rail !== 'fair')).toEqual([]);
        expect(step.beyond).toEqual(broken);
        expect(unsoundParameters(step.parameters)).toEqual([]);
        expect(step.changes.length).toBeGreaterThan(0);
        for (const change of step.changes) {
          expect(change.to).not.toBe(change.from);
          expect(inWords(change)).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 150 },
    );
    expect(steps).toBeGreaterThan(40);
  });

  it('is the same for the same loans in any order', () => {
    const pair = anyLoans.chain(loans =>
      fc.tuple(fc.constant(loans), fc.shuffledSubarray([...loans.keys()], { minLength: loans.length })),
    );
    fc.assert(
      fc.property(pair, ([loans, order]) => {
        const other = order.map(k => loans[k]!);
        expect(watching(other)).toEqual(watching(loans));
        expect(next(other)).toEqual(next(loans));
      }),
      { numRuns: 40 },
    );
  });

  it('is not made on too few loans, or too soon', () => {
    fc.assert(
      fc.property(anyLoans, loans => {
        expect(next(loans.slice(0, settings.rails.leastOutcomes - 1))).toBeNull();
        expect(next(loans, parameters, '2027-05-01')).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('lowers the cut-off by a step where arrears are surely above the target, and the review with it', () => {
    const step = next(some(200, 40, { logOdds: -6 }));
    expect(step?.parameters).toMatchObject({ cutoff: 0.43, reviewFrom: 0.4, offset: 0 });
    expect(step?.changes[0]).toMatchObject({ parameter: 'cutoff', cause: 'arrears-above-target', wanted: 0.05 });
    expect(inWords(step!.changes[0]!)).toBe(
      'The cut-off falls from 45 % to 43 %: 40 of 200 loans (20 %, between 15 % and 26.1 % in 95 of 100 cases) were 30 days late, and the target is 5 %.',
    );
  });

  it('says that a lower cut-off is not fair to every age, so that two people approve it', () => {
    expect(next(some(200, 40, { logOdds: -6 }))?.beyond).toEqual(['fair']);
    const wide = { ...parameters, cutoff: 0.5, reviewFrom: 0.47 };
    expect(next(some(200, 40, { logOdds: -6 }), wide)?.beyond).toEqual([]);
    // Back towards what is fair is never unfair.
    const narrow = { ...parameters, cutoff: 0.3, reviewFrom: 0.28 };
    expect(next(some(400, 0, { logOdds: -6 }), narrow)?.parameters.cutoff).toBe(0.31);
    expect(next(some(400, 0, { logOdds: -6 }), narrow)?.beyond).toEqual([]);
  });

  it('raises the cut-off by half a step where arrears are surely far below, and leaves it in between', () => {
    expect(next(some(400, 0, { logOdds: -6 }))?.parameters.cutoff).toBe(0.46);
    expect(next(some(200, 8, { logOdds: -6 }))).toBeNull();
  });

  it('moves the offset, and not the cut-off, where defaults are not what the score expected', () => {
    const bad = some(300, 60).map((loan, k) => ({ ...loan, defaultedOn: k < 60 ? '2026-06-20' : null }));
    const step = next(bad)!;
    expect(step.changes.map(({ parameter }) => parameter)).toContain('offset');
    expect(step.parameters).toMatchObject({ offset: 0.15, cutoff: 0.45 });
    expect(effectiveCutoff(step.parameters)).toBeLessThan(0.45);
  });

  it('goes only a part of the way to the fitted offset, the smaller the fewer loans there are', () => {
    const rails = { ...settings.rails, offset: { step: 5, floor: -3, ceiling: 3 } };
    const moved = (count: number) => {
      const loans = some(count, 0).map((loan, k) => ({ ...loan, defaultedOn: k < count / 5 ? '2026-06-20' : null }));
      const seen = watching(loans);
      return [propose(seen, active(), { ...settings, rails })!.parameters.offset, seen.calibration.fittedOffset!];
    };
    const [few, fitted] = moved(100);
    expect(few).toBeCloseTo(fitted! / 2, 3);
    const [many] = moved(900);
    expect(many).toBeCloseTo(0.9 * fitted!, 3);
  });

  it('lowers the limit of a segment by its own arrears, and never leaves a later one above it', () => {
    const loans = [
      ...some(200, 40, { segment: 'segment-1', logOdds: -6 }),
      ...some(2_000, 60, { segment: 'segment-2', logOdds: -6 }),
    ];
    const step = next(loans, { ...parameters, segmentFactors: { 'segment-1': 1, 'segment-2': 1, 'segment-3': 0.8 } });
    expect(step?.parameters.segmentFactors).toEqual({ 'segment-1': 0.9, 'segment-2': 0.9, 'segment-3': 0.8 });
    expect(step?.changes.map(({ segment, cause }) => [segment, cause])).toEqual([
      ['segment-1', 'arrears-above-target'],
      ['segment-2', 'earlier-segment'],
    ]);
  });

  it('lowers starter credit by the arrears of those without a score', () => {
    const step = next(some(200, 60, { segment: null, logOdds: null }));
    expect(step?.parameters).toEqual({ ...parameters, starterFactor: 0.75 });
  });
});

describe('a set', () => {
  const configuration = { products: currentProducts, policy: currentPolicy, model: currentModel };

  it('changes nothing of the configuration where it holds the configuration’s own parameters', () => {
    const same = withParameters(configuration, { ...parameters, number: 1 });
    expect(same).toEqual({ ...configuration, parameters: 1 });
  });

  it('is refused by the rules that no people may overrule', () => {
    expect(unsoundParameters(parameters)).toEqual([]);
    const wrong = { ...parameters, reviewFrom: 0.5, segmentFactors: { 'segment-2': 0.5, 'segment-10': 0.9 } };
    expect(unsoundParameters(wrong)).toEqual([
      'reviewFrom must be from 0 to the cut-off',
      'segmentFactors must not give a later segment more than an earlier one',
    ]);
  });
});
