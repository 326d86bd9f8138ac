import * as z from 'zod/mini';
import type { LendingConfiguration } from '../../lending/decision/LendingConfiguration.js';
import { isWithin, segmentsOf } from '../../lending/risk/beyondRails.js';
import { currentRisk, type Rail, type RiskSettings } from '../../lending/risk/GuardRails.js';
import { effectiveCutoff, parametersOf } from '../../lending/risk/RiskParameters.js';
import { railedParameters } from '../../protocol/api/riskRecords.js';

const { targets, rails } = currentRisk;
const share = z.number().check(z.minimum(0), z.maximum(1));
const positive = z.number().check(z.positive());
const logOdds = z.number().check(z.minimum(-3), z.maximum(3));
const days = z.int().check(z.minimum(1), z.maximum(730));

const rail = (value: z.ZodMiniType<number>, { step, floor, ceiling }: Rail) =>
  z._default(
    z.strictObject({
      step: z._default(positive, step),
      floor: z._default(value, floor),
      ceiling: z._default(value, ceiling),
    }),
    { step, floor, ceiling },
  );

const railsSchema = z.strictObject({
  cutoff: rail(share, rails.cutoff),
  offset: rail(logOdds, rails.offset),
  segmentFactor: rail(share, rails.segmentFactor),
  starterFactor: rail(share, rails.starterFactor),
  leastOutcomes: z._default(z.int().check(z.minimum(100)), rails.leastOutcomes),
  leastDays: z._default(days, rails.leastDays),
  fair: z._default(
    z.strictObject({ floor: z._default(share, rails.fair.floor), ceiling: z._default(share, rails.fair.ceiling) }),
    rails.fair,
  ),
});

/** What the lender wants of its risk, and what the job that watches it may do. What is left out is as it ships. */
export const riskSchema = z.strictObject({
  apply: z._default(z.enum(['propose', 'automatic']), currentRisk.apply),
  targets: z._default(
    z.strictObject({
      arrears: z._default(share, targets.arrears),
      loosenBelow: z._default(share, targets.loosenBelow),
    }),
    targets,
  ),
  rails: z._default(railsSchema, rails),
  windowDays: z._default(days, currentRisk.windowDays),
  leastMonths: z._default(z.int().check(z.minimum(1), z.maximum(24)), currentRisk.leastMonths),
});

const railed = [...railedParameters, 'fair'] as const;

/** What contradicts itself, each with its path and the fix. */
export function riskFaults({ apply, rails: own }: RiskSettings, lending: LendingConfiguration): string[] {
  const faults = railed
    .filter(name => own[name].floor > own[name].ceiling)
    .map(name => `risk.rails.${name}.floor must not be above its ceiling of ${own[name].ceiling}`);
  if (faults.length || apply === 'propose') return faults;
  // A rule that nobody watches must not begin beyond its rails.
  const configured = parametersOf(lending);
  const factors = segmentsOf(configured.segmentFactors).map(name => configured.segmentFactors[name]!);
  const values = {
    cutoff: [configured.cutoff],
    offset: [0],
    segmentFactor: factors,
    starterFactor: [1],
    fair: [effectiveCutoff(configured)],
  } as const;
  return railed.flatMap(name =>
    values[name].every(value => isWithin(own[name], value))
      ? []
      : [
          `risk.rails.${name} must include ${values[name].map(value => +value.toFixed(6)).join(', ')}, which the policy has: correct one of them, or set risk.apply to "propose"`,
        ],
  );
}
