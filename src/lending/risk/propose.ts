import { assertNever } from '../../pricing/assertNever.js';
import { daysBetween } from '../../pricing/calendar/daysBetween.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { ChangeCause, RailBroken, RailedParameter } from '../../protocol/api/riskRecords.js';
import { beyondRails, segmentsOf, withinRail } from './beyondRails.js';
import type { Rail, RiskSettings } from './GuardRails.js';
import type { ParameterSet, RiskParameters } from './RiskParameters.js';
import type { Watch } from './watch.js';
import type { Share } from './wilson.js';

/** One parameter that moves, with the figures that move it. */
export interface Change {
  /** `reviewFrom` follows the cut-off. */
  readonly parameter: RailedParameter;
  readonly segment?: string;
  readonly from: number;
  readonly to: number;
  readonly cause: ChangeCause;
  /** What was found: defaults or arrears. */
  readonly found: Share;
  /** The share that was expected, or that is the target. */
  readonly wanted: number;
}

/** A step that the rule wants to take. */
export interface ProposedStep {
  readonly parameters: RiskParameters;
  readonly changes: readonly Change[];
  /** The rails that it breaks. Not empty: two people have to approve it, whatever the configuration says. */
  readonly beyond: readonly RailBroken[];
}

export interface ActiveSet {
  readonly parameters: ParameterSet;
  /** The day of the last step. */
  readonly since: IsoDate;
}

/**
 * The next step from the figures of a day; null: none. Deterministic.
 *
 * 1. The offset moves towards the one under which what was expected is what was observed, where the interval of what was observed leaves out what
 *    was expected. It goes the part n / (n + leastOutcomes) of the way (H. Bühlmann, Experience Rating and Credibility, ASTIN Bulletin 4, 1967).
 * 2. The cut-off moves where the offset does not, because both decide who is declined. It falls by a step where arrears are surely above the target,
 *    and rises by half a step where they are surely below a part of it.
 * 3. The limit of each segment, and of starter credit, moves likewise by its own arrears. A later segment never has more than an earlier one.
 *
 * No parameter leaves its rail. A step to a cut-off that is not fair to every age is proposed all the same, and says so.
 */
export function propose(watch: Watch, { parameters, since }: ActiveSet, settings: RiskSettings): ProposedStep | null {
  const { rails } = settings;
  const days = daysBetween(since, watch.day);
  if (days < rails.leastDays) return null;
  const offset = offsetChange(watch, parameters, settings);
  const cutoff = offset ? null : arrearsChange('cutoff', parameters.cutoff, watch.arrears.scored, settings);
  const segments = segmentChanges(watch, parameters, settings);
  const starter = arrearsChange('starterFactor', parameters.starterFactor, watch.arrears.starter, settings);
  const changes = [offset, cutoff, ...segments, starter].filter(change => change !== null);
  if (!changes.length) return null;
  const moved = changes.reduce(withChange, plain(parameters));
  return { parameters: moved, changes, beyond: beyondRails(parameters, moved, rails, days) };
}

/** A set without its number. */
const plain = ({ cutoff, reviewFrom, offset, segmentFactors, starterFactor }: RiskParameters): RiskParameters => ({
  cutoff,
  reviewFrom,
  offset,
  segmentFactors,
  starterFactor,
});

function withChange(parameters: RiskParameters, { parameter, segment, from, to }: Change): RiskParameters {
  switch (parameter) {
    case 'cutoff': {
      const reviewFrom = Number(Math.max(0, Math.min(to, parameters.reviewFrom + to - from)).toFixed(6));
      return { ...parameters, cutoff: to, reviewFrom };
    }
    case 'segmentFactor':
      return { ...parameters, segmentFactors: { ...parameters.segmentFactors, [segment!]: to } };
    case 'offset':
    case 'starterFactor':
      return { ...parameters, [parameter]: to };
    default:
      return assertNever(parameter);
  }
}

function offsetChange({ calibration }: Watch, { offset }: RiskParameters, { rails }: RiskSettings): Change | null {
  const { observed, expected, fittedOffset } = calibration;
  if (observed.of < rails.leastOutcomes || fittedOffset === null) return null;
  const wanted = expected / observed.of;
  if (observed.low <= wanted && wanted <= observed.high) return null;
  const credibility = observed.of / (observed.of + rails.leastOutcomes);
  const to = withinRail(rails.offset, offset, offset + credibility * (fittedOffset - offset));
  const cause = wanted < observed.low ? 'defaults-above-expected' : 'defaults-below-expected';
  return to === offset ? null : { parameter: 'offset', from: offset, to, cause, found: observed, wanted };
}

function arrearsChange(
  parameter: Exclude<RailedParameter, 'offset'>,
  from: number,
  found: Share,
  { rails, targets: { arrears, loosenBelow } }: RiskSettings,
): Change | null {
  if (found.of < rails.leastOutcomes) return null;
  const rail: Rail = rails[parameter];
  const isAbove = found.low > arrears;
  const isBelow = found.high < arrears * loosenBelow;
  if (!isAbove && !isBelow) return null;
  const to = withinRail(rail, from, isAbove ? from - rail.step : from + rail.step / 2);
  const cause = isAbove ? 'arrears-above-target' : 'arrears-below-target';
  return to === from ? null : { parameter, from, to, cause, found, wanted: arrears };
}

function segmentChanges({ arrears }: Watch, { segmentFactors }: RiskParameters, settings: RiskSettings): Change[] {
  const changes: Change[] = [];
  let most = 1;
  for (const segment of segmentsOf(segmentFactors)) {
    const from = segmentFactors[segment]!;
    const found = arrears.segments[segment];
    const own = found ? arrearsChange('segmentFactor', from, found, settings) : null;
    const to = Math.min(own?.to ?? from, most);
    if (to !== from && found)
      changes.push({
        ...(own && own.to === to
          ? own
          : { parameter: 'segmentFactor', cause: 'earlier-segment', found, wanted: settings.targets.arrears }),
        segment,
        from,
        to,
      });
    most = to;
  }
  return changes;
}
