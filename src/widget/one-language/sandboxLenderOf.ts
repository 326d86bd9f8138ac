import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { OptionError } from '../element/options/OptionError.js';

/** Stands for the sandbox in one-file builds, which it would make half as large again. @throws OptionError always */
export function sandboxLenderOf(): LenderAdapter {
  throw new OptionError('lender="sandbox" is not in the one-file build: load script.js, or name a lender by its URL');
}
