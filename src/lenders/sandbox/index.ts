export { type Policy, policy } from './policy.js';
export { type SandboxOptions, sandboxLender } from './sandboxLender.js';
export { type Shopper, shoppers } from './shoppers.js';
