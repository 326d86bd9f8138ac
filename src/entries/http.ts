/** Entry `fenqi/http`: a lender behind HTTP. */

export { type HttpLenderOptions, httpLender } from '../lenders/http/httpLender.js';
export type { RetryOptions } from '../lenders/retryPolicy.js';
