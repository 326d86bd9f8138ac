import { halfEven } from '../../money/halfEven.js';
import { mulDiv } from '../../money/mulDiv.js';
import { parseRate } from '../../money/Rational.js';
import { splitEvenly } from '../../money/splitAmount.js';
import type { FlatFeeTerms } from '../TermSheet.js';
import type { RepaymentRule } from './RepaymentRule.js';

/** 分期手续费率, as Huabei charges it: the fees of all installments are rounded together, then split as the principal is. */
export const flatFee: RepaymentRule<FlatFeeTerms> = (terms, financedMinor) => {
  const { count, remainder = 'first' } = terms;
  const feesMinor = mulDiv(financedMinor, parseRate(terms.feeRatePerInstallment, count), halfEven);
  return [splitEvenly(financedMinor, count, remainder), splitEvenly(feesMinor, count, remainder)];
};
