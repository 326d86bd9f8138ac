import type { Policy } from '../policy/Policy.js';
import type { Products } from '../products/Products.js';
import type { CreditModel } from '../score/CreditModel.js';
import type { Versions } from './Verdict.js';

/** All that a lender decides by, as data that it may change. */
export interface LendingConfiguration {
  readonly products: Products;
  readonly policy: Policy;
  readonly model: CreditModel;
  /** The number of the parameter set that policy and model have been moved by. Absent: they are as they were configured. */
  readonly parameters?: number;
}

/** @param configuration the name of the whole: its digest, where it is kept */
export const versionsOf = (
  { products, policy, model, parameters }: LendingConfiguration,
  configuration: string,
): Versions => ({
  model: model.version,
  policy: policy.version,
  products: products.version,
  configuration,
  ...(parameters !== undefined && { parameters }),
});
