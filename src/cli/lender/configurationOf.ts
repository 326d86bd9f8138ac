import { createHash } from 'node:crypto';
import type { KeptConfiguration } from '../../lender-server/storage/keepConfiguration.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import type { LenderConfig } from './lenderConfig.js';

/** Of the whole file only what bears on a decision or on what a shopper agreed to: a new merchant is not another version. */
export function configurationOf({ products, policy, model, texts }: LenderConfig): KeptConfiguration {
  // With sorted keys, equal configurations have one digest.
  const text = canonicalText({ products, policy, model, texts });
  return { digest: createHash('sha256').update(text).digest('hex'), text };
}
