export { type HttpLenderOptions, httpLender } from './httpLender.js';
export type { RetryOptions } from './repeat.js';
