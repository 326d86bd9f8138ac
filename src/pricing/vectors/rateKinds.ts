import { feeRateFromIrr } from '../actuarial/feeRateFromIrr.js';
import { type CashFlow, solveApr } from '../actuarial/solveApr.js';
import { aprWithinTolerance } from '../jurisdictions/aprWithinTolerance.js';
import { displayDecimal } from '../money/displayDecimal.js';
import { PricingError } from '../PricingError.js';
import { decimalsOf } from './readFields.js';
import type { Check, Json } from './Vector.js';

const flowsOf = (flows: Json): CashFlow[] =>
  flows.map((flow: Json) => ({
    amount: flow.dir === 'advance' ? Number(flow.amount) : -Number(flow.amount),
    time: flow.t,
    ...(flow.f !== undefined && { odd: flow.f }),
    ...(flow.count !== undefined && { count: flow.count }),
    ...(flow.step !== undefined && { step: flow.step }),
  }));

const solve = (input: Json): number => {
  const perYear = input.unit_periods_per_year ?? input.periods_per_year;
  switch (input.method) {
    case 'effective_annual':
      return solveApr('effective-annual', flowsOf(input.flows));
    case 'regz_actuarial':
      return solveApr('us-actuarial', flowsOf(input.flows), perYear ?? 12);
    case 'regz_single_days': {
      const flows = [
        { amount: Number(input.amount), time: 0 },
        { amount: -Number(input.payment), time: 1 },
      ];
      return solveApr('us-actuarial', flows, `${input.year ?? 365}/${input.days}`);
    }
    case 'nominal_12x':
      return solveApr('nominal', flowsOf(input.flows), perYear ?? 12);
    case 'effective_from_monthly':
      return solveApr('cn-irr', flowsOf(input.flows), perYear ?? 12);
    case 'period_irr':
      return solveApr('nominal', flowsOf(input.flows), 1);
    default:
      throw new Error(`unknown method ${input.method}`);
  }
};

/** The kind of the error that flows without a root must raise; any other result is returned as it is. */
const refusalOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof PricingError ? error.kind : error;
  }
};

/** Annual rates and their display. */
export const rateKinds: Readonly<Record<string, Check>> = {
  apr: ({ input, expected, tolerance, recomputed }, report) => {
    if (expected.apr_percent === null || 'error' in expected) {
      report.is(
        'apr_percent',
        refusalOf(() => solve(input)),
        'no-apr',
      );
      if ('error' in expected) report.is('error', expected.error);
      return;
    }
    const got = solve(input);
    report.near('apr_percent', got, expected.apr_percent, Number(tolerance.abs_pp));
    if (!recomputed) return;
    report.near('recomputed', got, recomputed.apr_percent, 1e-11 * Math.max(1, Math.abs(got)));
    if (recomputed.rounded_half_up)
      report.is('rounded', displayDecimal(got, decimalsOf(recomputed.rounded_half_up)), recomputed.rounded_half_up);
  },
  apr_display: ({ input }, report) =>
    report.is('display', displayDecimal(input.exact_percent, input.decimals ?? (input.country === 'DE' ? 2 : 1))),
  disclosure_rounding: ({ input, expected }, report) => {
    const accepted = (stated: string): boolean =>
      aprWithinTolerance(stated, input.exact_percent, input.tolerance_pp ?? undefined);
    report.stated({
      accept: () => expected.accept.filter(accepted),
      reject: () => expected.reject.filter((stated: string) => !accepted(stated)),
    });
  },
  fee_rate: ({ input, expected, tolerance, recomputed }, report) => {
    const got = feeRateFromIrr(Number(input.nominal_annual), input.n, input.periods_per_year);
    report.near('monthly_fee_rate', got, expected.monthly_fee_rate, Number(tolerance.abs));
    if (recomputed) report.near('recomputed', got, recomputed.monthly_fee_rate, 1e-15);
  },
};
