import * as z from 'zod/mini';
import { civilDay, instant } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { operatorName } from './apiFormats.js';

const at = schemaOf(instant);
const day = schemaOf(civilDay);
const share = z.number();

/** Who made a parameter set. */
export const parameterAuthors = ['configuration', 'job', 'operator'] as const;
export type ParameterAuthor = (typeof parameterAuthors)[number];

/** What became of a proposal. `superseded`: another set became active first, or the job has made a later proposal. */
export const proposalStates = ['open', 'applied', 'declined', 'superseded'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The parameters that move, and that a guard rail holds. */
export const railedParameters = ['cutoff', 'offset', 'segmentFactor', 'starterFactor'] as const;
export type RailedParameter = (typeof railedParameters)[number];

/** What two people have to approve: a parameter beyond its rail, a cut-off that is not fair to every age, or a step too soon. */
export const railsBroken = [...railedParameters, 'fair', 'time'] as const;
export type RailBroken = (typeof railsBroken)[number];

/** Why the rule moves a parameter. */
export const changeCauses = [
  'defaults-above-expected',
  'defaults-below-expected',
  'arrears-above-target',
  'arrears-below-target',
  'earlier-segment',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** What a population stability index says. */
export const shifts = ['stable', 'shifted', 'shifted-much'] as const;
export type Shift = (typeof shifts)[number];

/** What a population is compared with: the data that the model was trained on, or the lender's own first applications. */
export const referenceSources = ['training', 'own'] as const;
export type ReferenceSource = (typeof referenceSources)[number];

export const riskParametersSchema = z.object({
  cutoff: share,
  reviewFrom: share,
  offset: z.number(),
  segmentFactors: z.record(z.string(), share),
  starterFactor: share,
});

/** A share with its 95 % interval. */
export const shareSchema = z.object({ count: z.int(), of: z.int(), share, low: share, high: share });

export const stabilitySchema = z.object({
  psi: z.number(),
  shift: z.enum(shifts),
  count: z.int(),
});

export const riskReportSchema = z.object({
  day,
  approvals: z.array(z.object({ day, segment: z.nullable(z.string()), applications: z.int(), approved: z.int() })),
  vintages: z.array(
    z.object({
      month: z.string(),
      monthsOnBook: z.int(),
      loans: z.int(),
      late: z.int(),
      financed: z.number(),
      owedLate: z.number(),
    }),
  ),
  stability: z.nullable(
    z.object({
      against: z.enum(referenceSources),
      score: stabilitySchema,
      inputs: z.record(z.string(), stabilitySchema),
    }),
  ),
  calibration: z.object({
    bands: z.array(z.object({ from: share, below: share, expected: z.number(), observed: shareSchema })),
    expected: z.number(),
    observed: shareSchema,
    brier: z.nullable(z.number()),
    fittedOffset: z.nullable(z.number()),
  }),
  arrears: z.object({
    scored: shareSchema,
    segments: z.record(z.string(), shareSchema),
    starter: shareSchema,
  }),
});
export type RiskReport = z.infer<typeof riskReportSchema>;

/** One parameter that moves, and why. */
export const parameterChangeSchema = z.object({
  parameter: z.enum(railedParameters),
  segment: z.exactOptional(z.string()),
  from: z.number(),
  to: z.number(),
  cause: z.enum(changeCauses),
  found: shareSchema,
  wanted: share,
  reason: z.string(),
});

export const parameterSetSchema = z.object({
  number: z.int(),
  parent: z.nullable(z.int()),
  model: z.string(),
  parameters: riskParametersSchema,
  author: z.enum(parameterAuthors),
  operator: z.nullable(operatorName),
  at,
  changes: z.array(parameterChangeSchema),
});
export type ParameterSetRecord = z.infer<typeof parameterSetSchema>;

export const riskProposalSchema = z.object({
  id: z.string(),
  at,
  state: z.enum(proposalStates),
  operator: z.nullable(operatorName),
  parameters: z.nullable(riskParametersSchema),
  activates: z.nullable(z.int()),
  changes: z.array(parameterChangeSchema),
  beyond: z.array(z.enum(railsBroken)),
  needed: z.int(),
  approvedBy: z.array(operatorName),
  declinedBy: z.nullable(operatorName),
});
export type RiskProposal = z.infer<typeof riskProposalSchema>;

export const riskOverviewSchema = z.object({
  report: z.nullable(riskReportSchema),
  active: z.object({ number: z.int(), since: at }),
  sets: z.array(parameterSetSchema),
  activations: z.array(z.object({ number: z.int(), at, proposal: z.nullable(z.string()) })),
  proposals: z.array(riskProposalSchema),
  history: z.array(
    z.object({
      day,
      number: z.int(),
      psi: z.nullable(z.number()),
      expected: z.number(),
      defaults: shareSchema,
      arrears: shareSchema,
    }),
  ),
});
export type RiskOverview = z.infer<typeof riskOverviewSchema>;
