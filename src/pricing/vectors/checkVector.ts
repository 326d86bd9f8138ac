import { amountKinds } from './amountKinds.js';
import { dayKinds } from './dayKinds.js';
import { rateKinds } from './rateKinds.js';
import { scheduleKinds } from './scheduleKinds.js';
import { type Check, type Mismatch, Report, type Vector } from './Vector.js';

const kinds: Readonly<Record<string, Check>> = { ...amountKinds, ...dayKinds, ...rateKinds, ...scheduleKinds };

/**
 * Runs one vector of `pricing.json` (schema_version 1, see README.md) through the public API, and says what differs; empty if it passes. Only
 * the fields of a vector decide, never its id, so that any file of the schema can be run.
 */
export const checkVector = (vector: Vector): readonly Mismatch[] => {
  const report = new Report(vector.expected);
  const check = kinds[vector.kind];
  try {
    if (!check) throw new Error(`unknown kind ${vector.kind}`);
    check(vector, report);
  } catch (error) {
    return [{ figure: vector.kind, expected: vector.expected, got: String(error) }];
  }
  return report.done();
};
