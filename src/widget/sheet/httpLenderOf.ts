import { httpLender } from '../../lenders/http/httpLender.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { OptionError } from '../element/options/OptionError.js';

/** The lender that the `lender` option names by its URL. Loaded for pages that do so and for no other. @throws OptionError */
export function httpLenderOf(url: string): LenderAdapter {
  try {
    return httpLender({ url });
  } catch (error) {
    throw new OptionError(`lender="${url}": ${(error as Error).message}`);
  }
}
