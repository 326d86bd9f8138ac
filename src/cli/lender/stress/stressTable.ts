import type { LinePlot } from '../../../lender-server/plots/Plot.js';
import { currencyExponent } from '../../../pricing/money/currencyExponent.js';
import { fundTiers } from '../../../protocol/api/fundWords.js';
import type { StressAssumptions, StressFactors, StressRun } from './runStress.js';

/** A run as it is expected, and one under stress. */
export interface StressResult {
  readonly currency: string;
  readonly assumed: StressAssumptions;
  readonly factors: StressFactors;
  readonly base: StressRun;
  readonly stress: StressRun;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const percent = (share: number) => `${Number((share * 100).toFixed(2))} %`;

/** What happened by tier, with the base and the stress beside each other. */
export function stressTable({ currency, assumed, factors, base, stress }: StressResult): string {
  const { days, seed, perDay, amountMinor, committed, installments, rate, late, lost } = assumed;
  const money = (minor: number) => whole.format(minor / 10 ** currencyExponent(currency));
  const day = (hour: number | null) => (hour === null ? '–' : `day ${Math.floor(hour / 24) + 1}`);
  const row = (name: string, of: (run: StressRun) => string) => [name, of(base), of(stress)];
  const rows = [
    ['', 'base', `x ${factors.demand} / x ${factors.arrears}`],
    ...fundTiers.flatMap(tier => [
      row(`${tier}: lowest level`, ({ tiers }) => money(tiers[tier].lowestMinor)),
      row(`${tier}: hours without an average loan`, ({ tiers }) => whole.format(tiers[tier].hoursWithout)),
      row(`${tier}: first such hour`, ({ tiers }) => day(tiers[tier].firstWithout)),
      row(`${tier}: first alert`, ({ tiers }) => day(tiers[tier].firstAlert)),
    ]),
    row('approvals that asked for money', ({ asked }) => whole.format(asked)),
    row('declined for want of funds', ({ declined }) => whole.format(declined)),
    row('lent', ({ lentMinor }) => money(lentMinor)),
    row('losses', ({ lossMinor }) => money(lossMinor)),
    row('losses the reserve could not bear', ({ unborneMinor }) => money(unborneMinor)),
  ];
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(each => each[column]!.length)));
  const lines = rows.map(([name, ...values]) =>
    [name!.padEnd(widths[0]!), ...values.map((value, k) => value.padStart(widths[k + 1]!))].join('  ').trimEnd(),
  );
  return [
    `Funds in ${currency}: ${days} days, seed ${seed}, demand x ${factors.demand}, arrears x ${factors.arrears}.`,
    `Assumed before the factors: ${whole.format(perDay)} approvals a day of ${currency} ${money(amountMinor)} on average, ${percent(committed)} of them used;`,
    `${installments} installments a month apart at ${percent(rate)} a year, ${percent(late)} of them 30 days late; ${percent(lost)} of loans lost.`,
    '',
    ...lines,
  ].join('\n');
}

/** What is free to lend, and what the reserve has left, day by day. */
export function stressPlot({ currency, factors, base, stress }: StressResult): LinePlot {
  const free = (run: StressRun) => run.levels.map(({ cash, daily, surge }) => cash + daily + surge);
  const reserve = (run: StressRun) => run.levels.map(level => level.reserve);
  const factor = `demand x ${factors.demand}, arrears x ${factors.arrears}`;
  return {
    kind: 'line',
    title: `Funds under stress: ${factor}`,
    description: `What is free to lend and what the reserve has left, day by day, as expected and with ${factor}.`,
    tag: 'en',
    x: { label: 'Day', scale: 'number', unit: 'count', values: base.levels.map((_, index) => index + 1) },
    y: { label: 'Free', unit: { currency } },
    series: [
      { name: 'to lend, base', values: free(base) },
      { name: 'to lend, stress', values: free(stress) },
      { name: 'reserve, base', values: reserve(base) },
      { name: 'reserve, stress', values: reserve(stress) },
    ],
  };
}
