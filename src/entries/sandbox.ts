/** Entry `fenqi/sandbox`: a lender in the page, for trials. It makes no request and no loan. */

export { type SandboxOptions, sandboxLender } from '../lenders/sandbox/sandboxLender.js';
export { currentPolicy as policy } from '../lending/policy/currentPolicy.js';
export type { Policy } from '../lending/policy/Policy.js';
export { testTokens } from '../lending/test-shoppers/testShoppers.js';
