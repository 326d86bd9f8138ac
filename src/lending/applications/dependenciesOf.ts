import { decide } from '../decision/decide.js';
import type { Policy } from '../policy/Policy.js';
import type { Products } from '../products/Products.js';
import { campaignsOn, sheetOf } from '../products/sheetOf.js';
import type { CreditModel } from '../score/CreditModel.js';
import type { LenderDependencies } from './LenderDependencies.js';

export interface Lender
  extends Pick<LenderDependencies, 'books' | 'recompute' | 'sign' | 'now' | 'random' | 'digest' | 'explainUrl'> {
  readonly lender: { readonly id: string; readonly name: string };
  readonly products: Products;
  readonly policy: Policy;
  readonly model: CreditModel;
  /** Whether there is money in a currency: what there is none for is neither offered nor decided on. Default: there is in all. */
  lendsIn?(currency: string): boolean;
}

/** The dependencies of a lender with this score, this policy and these products. Every verdict says which versions it was made with. */
export function dependenciesOf({ lender, products, policy, model, lendsIn, ...parts }: Lender): LenderDependencies {
  const versions = { model: model.version, policy: policy.version, products: products.version };
  return {
    ...parts,
    lender: lender.id,
    sheetOf: ({ scenario, jurisdiction }, currency, day) =>
      lendsIn?.(currency) === false ? null : sheetOf(products, { scenario, jurisdiction, currency, day }),
    judge: ({ scenario, ...question }) =>
      decide({ ...question, campaigns: campaignsOn(products, scenario, question.day), model, policy, versions }),
    approvalMs: policy.approvalMs,
    reviewMs: policy.reviewMs,
    daysAway: 1,
  };
}
