import { levelPayment } from '../actuarial/levelPayment.js';
import { currencyExponent } from '../money/currencyExponent.js';
import { parseRate } from '../money/Rational.js';
import type { Round } from '../money/rounding.js';
import { splitAmount } from '../money/splitAmount.js';
import { merchantSubsidy } from '../offers/merchantSubsidy.js';
import { costBasisPoints, sumMinor, totalCost } from '../offers/totalCost.js';
import { decimalsOf, finer, firstPeriod, minor, nominalRate, rounding, written } from './readFields.js';
import type { Check, Json } from './Vector.js';

const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

const splitPolicy = (policy: string): ['first' | 'last' | 'spread' | 'spread-last', Round | undefined] => {
  const place = policy.includes('first') ? 'first' : 'last';
  const round = rounding(/^(half_up|half_even|down|ceil|up)_/.exec(policy)?.[1]);
  return [policy.includes('spread') ? (place === 'first' ? 'spread' : 'spread-last') : place, round];
};

const subsidyPayments = (payments: Json): [amounts: string[], first: number] => {
  if (Array.isArray(payments)) return [payments.map(String), 0];
  const [, count, amount, from] = /^(\d+) x ([\d.]+) at k=(\d+)\.\.\d+$/.exec(payments)!;
  return [times(Number(count), amount!), Number(from)];
};

/** Single amounts and sums. */
export const amountKinds: Readonly<Record<string, Check>> = {
  payment: ({ input, expected, tolerance, recomputed }, report) => {
    const at = (decimals: number): number =>
      levelPayment(finer(input.principal, decimals), nominalRate(input), input.n, firstPeriod(input));
    const decimals = decimalsOf(expected.payment);
    report.near('payment', Number(written(at(decimals), decimals)), expected.payment, Number(tolerance?.abs ?? 0));
    const exact = recomputed?.payment;
    if (exact) report.is('recomputed', at(decimalsOf(exact)), finer(exact, decimalsOf(exact)));
  },
  total: ({ input }, report) => {
    const { payableMinor, costMinor } = totalCost([
      { amount: minor(input.total_credit), time: 0 },
      { amount: -minor(input.other_costs ?? '0'), time: 0 },
      { amount: -minor(input.instalment), time: 1, count: input.count },
    ]);
    report.stated({ total_payable: () => written(payableMinor), total_cost: () => written(costMinor) });
  },
  split: ({ input }, report) =>
    report.is('parts_minor', splitAmount(input.total_minor, input.n, ...splitPolicy(input.policy))),
  merchant_subsidy: ({ input, recomputed }, report) => {
    const [amounts, first] = subsidyPayments(input.payments);
    const rate = parseRate(input.lender_nominal, 1, input.periods_per_year ?? 12);
    const at = (decimals: number): number =>
      merchantSubsidy(
        finer(input.financed, decimals),
        amounts.map(amount => finer(amount, decimals)),
        rate,
        first,
      );
    report.is('subsidy', written(at(2)));
    const exact = recomputed?.subsidy;
    if (exact) report.is('recomputed', at(decimalsOf(exact)), finer(exact, decimalsOf(exact)));
  },
  invariants: ({ input }, report) =>
    report.stated({
      sum_principal: () => sumMinor(input.principal_minor),
      sum_interest: () => sumMinor(input.interest_minor),
      cost_bps: () => costBasisPoints(sumMinor(input.interest_minor), input.purchase_minor),
    }),
  minor_units: ({ input }, report) =>
    report.is('exponent', Object.fromEntries(input.currencies.map((code: string) => [code, currencyExponent(code)]))),
};
