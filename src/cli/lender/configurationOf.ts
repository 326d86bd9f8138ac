import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { KeptConfiguration } from '../../lender-server/storage/keepConfiguration.js';
import type { LendingConfiguration } from '../../lending/decision/LendingConfiguration.js';
import type { Products } from '../../lending/products/Products.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { modelSchema } from '../../training/model/readModel.js';
import type { LenderConfig } from './lenderConfig.js';
import { policySchema, productsSchema } from './lendingSchemas.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a lender decides by, with the name that decisions call it. */
export interface NamedConfiguration extends KeptConfiguration {
  readonly products: Products;
}

/** Of the whole file only what bears on a decision or on what a shopper agreed to: a new merchant is not another version. */
export function configurationOf({
  policy,
  model,
  texts,
  ...config
}: Pick<LenderConfig, 'products' | 'policy' | 'model' | 'texts'>): NamedConfiguration {
  const products = named(config.products);
  // With sorted keys, equal configurations have one digest.
  const text = canonicalText({ products, policy, model, texts });
  return { digest: sha256(text), text, products };
}

/** What was decided by, of a configuration that was kept. Null: this version does not decide by such a one. */
export const lendingIn = (kept: unknown): LendingConfiguration | null =>
  keptSchema.safeParse(kept).success ? (kept as LendingConfiguration) : null;

const keptSchema = z.looseObject({ products: productsSchema, policy: policySchema, model: modelSchema });

/** Term sheets are known by the version of their products, so products that were changed must not have the old one, whatever the file says. */
const named = (products: Products): Products => ({
  ...products,
  version: `${products.version}-${sha256(canonicalText(products)).slice(0, 8)}`,
});
