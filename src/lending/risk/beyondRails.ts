import {
  type RailBroken,
  type RailedParameter,
  railedParameters,
  railsBroken,
} from '../../protocol/api/riskRecords.js';
import type { GuardRails, Rail } from './GuardRails.js';
import { effectiveCutoff, type RiskParameters } from './RiskParameters.js';

/** Shares and log-odds are compared to the millionth. */
const CLOSE = 1e-6;

/** The values that a rail holds, of each parameter from the earliest segment on. */
const valuesOf: Readonly<Record<RailedParameter, (parameters: RiskParameters) => readonly number[]>> = {
  cutoff: ({ cutoff }) => [cutoff],
  offset: ({ offset }) => [offset],
  segmentFactor: ({ segmentFactors }) => segmentsOf(segmentFactors).map(name => segmentFactors[name]!),
  starterFactor: ({ starterFactor }) => [starterFactor],
};

/** The segments in their order: `segment-2` before `segment-10`. */
export const segmentsOf = (factors: RiskParameters['segmentFactors']): readonly string[] =>
  Object.keys(factors).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/**
 * The rails that a change breaks; empty: none. A value that was beyond floor or ceiling before may stay there, or come nearer.
 *
 * @param days since the step before
 */
export function beyondRails(
  from: RiskParameters,
  to: RiskParameters,
  rails: GuardRails,
  days: number,
): readonly RailBroken[] {
  const isBroken: Readonly<Record<RailBroken, boolean>> = {
    ...(Object.fromEntries(
      railedParameters.map(name => [
        name,
        valuesOf[name](to).some((value, k) => isBeyond(rails[name], valuesOf[name](from)[k] ?? 1, value)),
      ]),
    ) as Record<RailedParameter, boolean>),
    fair: isOutside(rails.fair, effectiveCutoff(from), effectiveCutoff(to)),
    time: days < rails.leastDays,
  };
  return railsBroken.filter(name => isBroken[name]);
}

/** Whether a value is from floor to ceiling. */
export const isWithin = ({ floor, ceiling }: Pick<Rail, 'floor' | 'ceiling'>, value: number): boolean =>
  value >= floor - CLOSE && value <= ceiling + CLOSE;

const isBeyond = (rail: Rail, from: number, to: number): boolean =>
  Math.abs(to - from) > rail.step + CLOSE || isOutside(rail, from, to);

/** A value that was beyond them before may stay there, or come nearer. */
const isOutside = ({ floor, ceiling }: Pick<Rail, 'floor' | 'ceiling'>, from: number, to: number): boolean =>
  !isWithin({ floor: Math.min(floor, from), ceiling: Math.max(ceiling, from) }, to);

/** A value as near to the wanted one as its rail allows. */
export const withinRail = ({ step, floor, ceiling }: Rail, from: number, wanted: number): number => {
  const least = Math.max(from - step, Math.min(floor, from));
  const most = Math.min(from + step, Math.max(ceiling, from));
  return Number(Math.min(Math.max(wanted, least), most).toFixed(6));
};

/** What no people may approve, because the lender's own laws would no longer hold. Empty: nothing. Each says what must be. */
export function unsoundParameters({
  cutoff,
  reviewFrom,
  offset,
  segmentFactors,
  starterFactor,
}: RiskParameters): readonly string[] {
  const factors = segmentsOf(segmentFactors).map(name => segmentFactors[name]!);
  const isShare = (value: number) => value >= 0 && value <= 1;
  return [
    ...(cutoff > 0 && cutoff < 1 ? [] : ['cutoff must be above 0 and below 1']),
    ...(reviewFrom >= 0 && reviewFrom <= cutoff ? [] : ['reviewFrom must be from 0 to the cut-off']),
    ...(Math.abs(offset) <= 3 ? [] : ['offset must be from -3 to 3']),
    ...(factors.every(isShare) ? [] : ['segmentFactors must be from 0 to 1']),
    ...(isShare(starterFactor) ? [] : ['starterFactor must be from 0 to 1']),
    ...(factors.every((factor, k) => k === 0 || factor <= factors[k - 1]!)
      ? []
      : ['segmentFactors must not give a later segment more than an earlier one']),
  ];
}
