import * as z from 'zod/mini';
import { homes, jobs } from '../../lending/score/CreditFacts.js';
import type { CreditModel } from '../../lending/score/CreditModel.js';
import { scales } from '../../lending/score/Curve.js';
import { categories, quantities } from '../../lending/score/modelInputs.js';

/** `Object.keys` gives plain strings; these records are not open. */
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];
const share = z.number().check(z.minimum(0), z.maximum(1));
const amount = z.number().check(z.minimum(0));
const positive = z.number().check(z.positive());
const count = z.int().check(z.minimum(0));
const quantity = z.enum(keysOf(quantities));
const category = z.enum(keysOf(categories));
const scale = z.enum(keysOf(scales));
const curve = z.array(z.readonly(z.tuple([z.number(), z.number()]))).check(
  z.minLength(1),
  z.refine(points => points.every(([x], i) => i === 0 || points[i - 1]![0] < x), 'x must ascend'),
);
const part = z.union([
  z.strictObject({ of: category, table: z.record(z.string(), z.number()) }),
  z.strictObject({
    of: quantity,
    scale,
    by: category,
    curves: z.record(z.string(), curve),
    missing: z.record(z.string(), z.number()),
    otherwise: z.number(),
  }),
  z.strictObject({ of: quantity, scale, curve, missing: z.number() }),
]);
export const modelSchema = z.strictObject({
  version: z.string().check(z.regex(/^[\w.-]{1,64}$/)),
  dataHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  seed: z.int(),
  rows: count,
  badRate: share,
  expected: z.strictObject({ auc: share, ks: share, brier: share, calibrationError: share }),
  cutoff: share,
  referenceLogOdds: z.number(),
  typical: z.strictObject({
    seniority: amount,
    home: z.enum(homes),
    time: positive,
    records: z.boolean(),
    job: z.enum(jobs),
    expenses: amount,
    income: amount,
    assets: amount,
    debt: amount,
    amount: positive,
    price: positive,
  }),
  parts: z.array(part).check(z.minLength(1)),
  segments: z.strictObject({
    inputs: z.array(z.strictObject({ of: quantity, mean: z.number(), sd: z.number().check(z.positive()) })),
    silhouette: z.number(),
    list: z
      .array(z.strictObject({ name: z.string(), centroid: z.array(z.number()), size: count, badRate: share }))
      .check(z.minLength(1)),
  }),
});

/** A model file is not valid. `message` names the first path that is wrong. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

/**
 * Reads a model file strictly.
 *
 * @throws ModelFileError
 */
export function readModel(text: string): CreditModel {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ModelFileError('The model file is not JSON; use one that `fenqi-lender train` wrote.', { cause });
  }
  const read = modelSchema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ModelFileError(
    `The model file is not as \`fenqi-lender train\` writes it: ${issue!.path.join('.') || 'the whole file'}: ${issue!.message}.`,
  );
}
