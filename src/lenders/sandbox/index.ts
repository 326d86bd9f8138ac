export { currentPolicy as policy } from '../../reference-lender/engine/policy/currentPolicy.js';
export type { Policy } from '../../reference-lender/engine/policy/Policy.js';
export { testTokens } from '../../reference-lender/engine/testShoppers.js';
export { type SandboxOptions, sandboxLender } from './sandboxLender.js';
