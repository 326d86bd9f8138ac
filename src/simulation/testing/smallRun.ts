import { readFileSync } from 'node:fs';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { readCreditCsv } from '../../training/csv/readCreditCsv.js';
import { type Assumptions, currentAssumptions } from '../assumptions.js';
import type { RunOptions } from '../Options.js';

const data = new URL('../../training/data/credit_data.csv', import.meta.url);
export const households = readCreditCsv(readFileSync(data, 'utf8')).map(({ facts }) => facts);

/** A run of some sixty applications, which takes less than a second. */
export const smallRun = (over: Partial<RunOptions> = {}, assumed: Partial<Assumptions> = {}): RunOptions => ({
  seed: 1,
  scale: 100_000,
  applicationsPerDay: 100_000,
  months: 2,
  economy: 'steady',
  timing: 'late',
  reminders: true,
  dynamic: false,
  configuration: { products: currentProducts, policy: currentPolicy, model: currentModel },
  households,
  assumptions: { ...currentAssumptions, ...assumed },
  ...over,
});
