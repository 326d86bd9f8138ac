/**
 * Runs one vector of `pricing.json` (schema_version 1, see README.md) through the public API. Only the fields of a vector decide, never
 * its id, so that any file of the schema can be run.
 */

import { buildSchedule } from '../actuarial/buildSchedule.js';
import { feeRateFromIrr } from '../actuarial/feeRateFromIrr.js';
import { levelPayment } from '../actuarial/levelPayment.js';
import { periodicRate, simulateSchedule } from '../actuarial/simulateSchedule.js';
import { type CashFlow, solveApr } from '../actuarial/solveApr.js';
import type { DateUnit } from '../calendar/addUnits.js';
import { dueDates } from '../calendar/dueDates.js';
import { euInterval } from '../calendar/euInterval.js';
import { aprWithinTolerance } from '../jurisdictions/aprWithinTolerance.js';
import { currencyExponent } from '../money/currencyExponent.js';
import { displayDecimal } from '../money/displayDecimal.js';
import { formatMinor } from '../money/formatMinor.js';
import { halfEven } from '../money/halfEven.js';
import { mulDiv } from '../money/mulDiv.js';
import { parseAmount } from '../money/parseAmount.js';
import { parseRational } from '../money/parseRational.js';
import { parseRate, type Rational } from '../money/Rational.js';
import { halfUp, type Round, roundDown, roundUp } from '../money/rounding.js';
import { splitAmount } from '../money/splitAmount.js';
import { merchantSubsidy } from '../offers/merchantSubsidy.js';
import { priceOffers } from '../offers/priceOffers.js';
import { costBasisPoints, sumMinor, totalCost } from '../offers/totalCost.js';
import { fail, PricingError } from '../PricingError.js';

// biome-ignore lint/suspicious/noExplicitAny: a vector is JSON from outside; each kind reads its own fields
type Json = any;

export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly input: Json;
  readonly expected: Json;
  readonly tolerance?: Json;
  readonly recomputed?: Json;
}

export interface Mismatch {
  readonly figure: string;
  readonly expected: unknown;
  readonly got: unknown;
}

const ROUNDS: Readonly<Record<string, Round>> = {
  half_up: halfUp,
  half_even: halfEven,
  down: roundDown,
  up: roundUp,
  ceil: roundUp,
};
const rounding = (name: string | undefined): Round | undefined => {
  if (name === undefined) return undefined;
  return ROUNDS[name] ?? fail('invalid-terms', `${name} is not a known rounding`);
};
const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

/** A currency with that many decimals, to read and write figures by. */
const byExponent = (exponent: number): string => ['JPY', '', 'EUR', 'KWD', 'CLF'][exponent]!;
const minor = (text: string, exponent = 2): number => parseAmount(text, byExponent(exponent));
const plain = (amount: number, exponent = 2): string => formatMinor(amount, byExponent(exponent));

/** An amount in units of 10^-decimals, for figures recomputed beyond the minor unit. */
const finer = (text: string, decimals: number): number =>
  Number(text.split('.')[0] + (text.split('.')[1] ?? '').padEnd(decimals, '0'));

const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

/** Collects what differs. A figure that no check knows is a mismatch too. */
class Report {
  readonly mismatches: Mismatch[] = [];
  private readonly unchecked: Set<string>;

  constructor(private readonly expected: Json) {
    this.unchecked = new Set(Object.keys(expected).filter(key => !['published_decimals', 'decimals'].includes(key)));
  }

  is(figure: string, got: unknown, expected: unknown = this.expected[figure]): void {
    this.unchecked.delete(figure);
    if (JSON.stringify(got) !== JSON.stringify(expected)) this.mismatches.push({ figure, expected, got });
  }

  near(figure: string, got: number, expected: unknown, tolerance: number): void {
    this.unchecked.delete(figure);
    if (!(Math.abs(got - Number(expected)) <= tolerance)) this.mismatches.push({ figure, expected, got });
  }

  /** Checks the known figures that the vector states. */
  stated(figures: Record<string, () => unknown>): void {
    for (const [figure, got] of Object.entries(figures)) if (figure in this.expected) this.is(figure, got());
  }

  done(): readonly Mismatch[] {
    for (const figure of this.unchecked)
      this.mismatches.push({ figure, expected: this.expected[figure], got: 'not checked: unknown figure' });
    return this.mismatches;
  }
}

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

const nominalRate = (input: Json): Rational =>
  input.periodic_rate !== undefined
    ? parseRate(input.periodic_rate)
    : parseRate(input.nominal_annual, 1, input.periods_per_year ?? 12);

/** Periods until the first payment. A deferral bears simple interest, as an odd first period does. */
const firstPeriod = ({ timing, first_period, deferred_periods = 0 }: Json): Rational =>
  parseRational(timing === 'due' ? `${deferred_periods}` : (first_period ?? `${1 + deferred_periods}`));

const schedule = (vector: Vector, report: Report): void => {
  const { input, expected } = vector;
  const down = input.down_payment_minor ?? 0;
  const principalMinor = input.principal_minor - down;
  const first = firstPeriod(input);
  const free = input.method === 'interest_free';
  const rows = buildSchedule({
    principalMinor,
    count: input.n,
    rate: free ? parseRate('0') : nominalRate(input),
    first,
    remainder: free || input.method === 'equal_principal' ? 'last' : undefined,
    closing:
      input.final === 'equal_payment_last_interest_absorbs'
        ? 'equal-payment-last-interest-absorbs'
        : 'last-payment-settles',
    paymentMinor: input.payment_minor,
    paymentRounding: rounding(input.payment_rounding),
    interestRounding: rounding(input.interest_rounding),
  });
  const payments = rows.map(row => row.totalMinor);
  const flows = [
    { amount: principalMinor, time: 0 },
    ...payments.map((amount, k) => ({ amount: -amount, time: first.num / first.den + k })),
  ];
  const perYear = input.periods_per_year ?? 12;
  const decimals = (figure: string) => decimalsOf(expected[figure]);
  report.stated({
    rows_payment_principal_interest_balance: () =>
      rows.map(row => [row.totalMinor, row.principalMinor, row.interestMinor, row.balanceMinor]),
    total_paid_minor: () => sumMinor([down, ...payments]),
    total_interest_minor: () => sumMinor(rows.map(row => row.interestMinor)),
    nominal_apr_percent: () => displayDecimal(solveApr('nominal', flows, perYear), decimals('nominal_apr_percent')),
    effective_apr_percent: () => displayDecimal(solveApr('cn-irr', flows, perYear), decimals('effective_apr_percent')),
    eu_display: () => `${displayDecimal(solveApr('cn-irr', flows, perYear), 1)}%`,
  });
};

const simulated = ({ input }: Vector, report: Report): void => {
  const rate =
    input.effective_annual !== undefined
      ? periodicRate(Number(input.effective_annual), input.periods_per_year ?? 12)
      : nominalRate(input).num / nominalRate(input).den;
  const rows = simulateSchedule(
    Number(input.principal),
    rate,
    input.n,
    input.method === 'equal_principal' ? 'principal' : 'payment',
  );
  const show = (value: number): string => displayDecimal(value, input.decimals ?? 2);
  const sum = (figure: 'payment' | 'interest'): string => show(rows.reduce((total, row) => total + row[figure], 0));
  const shown = report.stated.bind(report);
  shown({
    rows_interest_principal_balance: () => {
      const stated = rows.map(row => [show(row.interest), show(row.principal), show(row.balance)]);
      return stated.slice(0, statedLength(report, 'rows_interest_principal_balance'));
    },
    payments: () => rows.map(row => show(row.payment)).slice(0, statedLength(report, 'payments')),
    payment: () => show(rows[0]!.payment),
    total: () => sum('payment'),
    total_interest: () => sum('interest'),
    first_payment: () => show(rows[0]!.payment),
    first_interest: () => show(rows[0]!.interest),
    first_principal: () => show(rows[0]!.principal),
    first_balance: () => show(rows[0]!.balance),
    last_payment: () => show(rows.at(-1)!.payment),
  });
};

/** A published table may show only the first rows. */
const statedLength = (report: Report, figure: string): number => report['expected'][figure].length;

const flatFee = ({ input, expected }: Vector, report: Report): void => {
  const { principal_minor: principalMinor, n, rounding: modes = {}, exponent = 2 } = input;
  const remainder = input.remainder ?? 'first';
  const total = mulDiv(principalMinor, parseRate(input.fee_rate), rounding(modes.total_fee) ?? halfEven);
  const fees = splitAmount(total, n, remainder, rounding(modes.each_fee));
  const principals = splitAmount(principalMinor, n, remainder, rounding(modes.each_principal));
  const payments = principals.map((principal, k) => sumMinor([principal, fees[k]!]));
  report.stated({
    regular_instalment: () => plain(payments[payments.length >> 1]!, exponent),
    total_fee: () => plain(total, exponent),
    first_instalment: () => plain(payments[0]!, exponent),
    last_instalment: () => plain(payments.at(-1)!, exponent),
    sum_minor: () => sumMinor(payments),
    payments_minor: () => payments,
  });
  const usual = modes.total_fee === 'half_even' && modes.each_fee === 'down' && modes.each_principal === 'down';
  if (!usual || input.fee_rate.includes('/')) return;
  // The same rule through an offer, if its rate per installment can be written as one fraction.
  const [offer] = priceOffers({
    amountMinor: principalMinor,
    currency: byExponent(exponent),
    day: '2026-01-31',
    terms: {
      id: 'vector',
      jurisdiction: 'INTL',
      currency: byExponent(exponent),
      plans: [{ id: 'p', method: 'flat-fee', count: n, feeRatePerInstallment: `${input.fee_rate}/${n}`, remainder }],
    },
  });
  if (offer?.kind !== 'offer') report.is('offer', offer, 'an offer');
  else {
    report.is(
      'offer payments',
      offer.installments.map(row => row.totalMinor),
      payments,
    );
    if ('sum_minor' in expected) report.is('offer total', offer.totalMinor, expected.sum_minor);
  }
};

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

const KINDS: Record<string, (vector: Vector, report: Report) => void> = {
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
  payment: ({ input, expected, tolerance, recomputed }, report) => {
    const at = (decimals: number): number =>
      levelPayment(finer(input.principal, decimals), nominalRate(input), input.n, firstPeriod(input));
    const decimals = decimalsOf(expected.payment);
    report.near('payment', Number(plain(at(decimals), decimals)), expected.payment, Number(tolerance?.abs ?? 0));
    const exact = recomputed?.payment;
    if (exact) report.is('recomputed', at(decimalsOf(exact)), finer(exact, decimalsOf(exact)));
  },
  schedule,
  schedule_display: simulated,
  totals: simulated,
  flat_fee_schedule: flatFee,
  total: ({ input }, report) => {
    const { payableMinor, costMinor } = totalCost([
      { amount: minor(input.total_credit), time: 0 },
      { amount: -minor(input.other_costs ?? '0'), time: 0 },
      { amount: -minor(input.instalment), time: 1, count: input.count },
    ]);
    report.stated({ total_payable: () => plain(payableMinor), total_cost: () => plain(costMinor) });
  },
  eu_interval: ({ input, expected }, report) => {
    const got = euInterval(input.start, input.end, input.unit as DateUnit);
    report.is('years', same(parseRational(got), parseRational(expected.years)) ? expected.years : got);
  },
  due_dates: ({ input }, report) =>
    report.is('dates', dueDates(input.anchor, input.unit, input.every ?? 1, input.count, input.first)),
  split: ({ input }, report) =>
    report.is('parts_minor', splitAmount(input.total_minor, input.n, ...splitPolicy(input.policy))),
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
    report.is('subsidy', plain(at(2)));
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

/** What differs from the vector; empty if it passes. */
export const checkVector = (vector: Vector): readonly Mismatch[] => {
  const report = new Report(vector.expected);
  const check = KINDS[vector.kind];
  try {
    if (!check) throw new Error(`unknown kind ${vector.kind}`);
    check(vector, report);
  } catch (error) {
    return [{ figure: vector.kind, expected: vector.expected, got: String(error) }];
  }
  return report.done();
};
