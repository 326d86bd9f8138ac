import { buildSchedule } from '../actuarial/buildSchedule.js';
import { periodicRate, simulateSchedule } from '../actuarial/simulateSchedule.js';
import { solveApr } from '../actuarial/solveApr.js';
import { displayDecimal } from '../money/displayDecimal.js';
import { halfEven } from '../money/halfEven.js';
import { mulDiv } from '../money/mulDiv.js';
import { parseRate } from '../money/Rational.js';
import { splitAmount } from '../money/splitAmount.js';
import { priceOffers } from '../offers/priceOffers.js';
import { sumMinor } from '../offers/totalCost.js';
import { byExponent, decimalsOf, firstPeriod, nominalRate, rounding, written } from './readFields.js';
import type { Check, Report, Vector } from './Vector.js';

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
const statedLength = (report: Report, figure: string): number => report.expected[figure].length;

const flatFee = ({ input, expected }: Vector, report: Report): void => {
  const { principal_minor: principalMinor, n, rounding: modes = {}, exponent = 2 } = input;
  const remainder = input.remainder ?? 'first';
  const total = mulDiv(principalMinor, parseRate(input.fee_rate), rounding(modes.total_fee) ?? halfEven);
  const fees = splitAmount(total, n, remainder, rounding(modes.each_fee));
  const principals = splitAmount(principalMinor, n, remainder, rounding(modes.each_principal));
  const payments = principals.map((principal, k) => sumMinor([principal, fees[k]!]));
  report.stated({
    regular_instalment: () => written(payments[payments.length >> 1]!, exponent),
    total_fee: () => written(total, exponent),
    first_instalment: () => written(payments[0]!, exponent),
    last_instalment: () => written(payments.at(-1)!, exponent),
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

/** Whole schedules. */
export const scheduleKinds: Readonly<Record<string, Check>> = {
  schedule,
  schedule_display: simulated,
  totals: simulated,
  flat_fee_schedule: flatFee,
};
