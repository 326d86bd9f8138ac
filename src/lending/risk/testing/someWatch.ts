import fc from 'fast-check';
import { currentPolicy } from '../../policy/currentPolicy.js';
import { currentModel } from '../../score/currentModel.js';
import { currentRisk } from '../GuardRails.js';
import { parametersOf, type RiskParameters } from '../RiskParameters.js';
import type { WatchedLoan } from '../Watched.js';

export const parameters = parametersOf({ policy: currentPolicy, model: currentModel });

export const aLoan = (over: Partial<WatchedLoan> = {}): WatchedLoan => ({
  agreed: '2026-01-10',
  segment: 'segment-1',
  logOdds: -2,
  months: 6,
  financed: 100,
  lateOn: null,
  owedLate: 0,
  defaultedOn: null,
  ...over,
});

const { cutoff, offset, segmentFactor, starterFactor } = currentRisk.rails;
const between = ({ floor, ceiling }: { readonly floor: number; readonly ceiling: number }) =>
  fc.double({ min: floor, max: ceiling, noNaN: true });

/** Any set that the rails allow. */
export const anyParameters: fc.Arbitrary<RiskParameters> = fc
  .record({
    cutoff: between(cutoff),
    review: fc.double({ min: 0.8, max: 1, noNaN: true }),
    offset: between(offset),
    factors: fc.tuple(between(segmentFactor), between(segmentFactor), between(segmentFactor)),
    starterFactor: between(starterFactor),
  })
  .map(({ review, factors, ...rest }) => {
    const sorted = [...factors].sort((a, b) => b - a);
    return {
      ...rest,
      reviewFrom: rest.cutoff * review,
      segmentFactors: Object.fromEntries(sorted.map((factor, k) => [`segment-${k + 1}`, factor])),
    };
  });
