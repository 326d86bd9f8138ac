import { httpLender } from '../../lenders/http/httpLender.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { OptionError } from '../element/options/OptionError.js';

/** The lender that the option `lender` names by its URL. Only pages that do so load this. @throws OptionError */
export function httpLenderOf(url: string): LenderAdapter {
  try {
    return httpLender({ url });
  } catch (error) {
    throw new OptionError(`lender="${url}": ${(error as Error).message}`);
  }
}
