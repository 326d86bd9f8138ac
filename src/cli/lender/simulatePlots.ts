import type { Plot } from '../../lender-server/plots/Plot.js';
import { leftOf } from '../../lending/funds/FundState.js';
import type { Policy } from '../../lending/policy/Policy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import type { Vintage } from '../../lending/risk/vintages.js';
import { instantOn } from '../../simulation/days.js';
import type { FigureName } from '../../simulation/measure/figures.js';
import type { Repaid } from '../../simulation/measure/repayment.js';
import type { SweepPoint } from '../../simulation/measure/sweep.js';
import { type Baseline, type Comparison, type Cutoffs, type Portfolio, PROMISED } from '../../simulation/portfolio.js';
import { type Timing, timingNames } from '../../simulation/timing.js';

/** The pictures of a result, by the names of their files. */
export function portfolioPlots(
  { baseline, reminders, dynamic, cutoffs }: Portfolio,
  scale: number,
  policy: Pick<Policy, 'purchasingUnits'>,
): Readonly<Record<string, Plot>> {
  return {
    ...(baseline && {
      funds: fundsPlot(baseline, scale, policy),
      vintages: vintagePlot(baseline),
    }),
    ...(reminders && { reminders: remindersPlot(reminders) }),
    ...(dynamic && { dynamic: dynamicPlot(dynamic) }),
    ...(cutoffs && {
      'cutoffs-by-number': cutoffPlot(cutoffs, 'byNumber'),
      'cutoffs-by-money': cutoffPlot(cutoffs, 'byMoney'),
    }),
  };
}

const tag = 'en';
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** All currencies in one picture: in euros at the policy's worth of each. */
function fundsPlot({ funds }: Baseline, scale: number, policy: Pick<Policy, 'purchasingUnits'>): Plot {
  const days = [...new Set(funds.map(each => each.day))];
  const series = (name: string, of: (tiers: (typeof funds)[number]['state']['tiers']) => number) => ({
    name,
    values: days.map(at =>
      funds
        .filter(each => each.day === at)
        .reduce((sum, { currency, state }) => {
          const euros = purchasingUnitMinor('EUR', policy) / purchasingUnitMinor(currency, policy);
          return sum + Math.max(0, of(state.tiers)) * euros * scale;
        }, 0),
    ),
  });
  return {
    kind: 'stack',
    tag,
    title: 'The tiers of the funds',
    description: 'What the daily and the surge tier have out and free, and what is left of the reserve, week by week.',
    x: { label: 'Day', scale: 'day', values: days.map(at => day(instantOn(at))) },
    y: { label: 'Money, CNY at 8 for 1 euro', unit: { currency: 'EUR' } },
    series: [
      series('Out of daily', ({ daily }) => daily.reservedMinor + daily.usedMinor),
      series('Free in daily', ({ daily }) => leftOf(daily)),
      series('Out of surge', ({ surge }) => surge.reservedMinor + surge.usedMinor),
      series('Free in surge', ({ surge }) => leftOf(surge)),
      series('Reserve left', ({ reserve }) => leftOf(reserve)),
    ],
  };
}

const MOST_MONTHS = 12;

function vintagePlot({ vintages }: Baseline): Plot {
  const months = wholeMonths(vintages);
  const ages = Array.from({ length: MOST_MONTHS }, (_, place) => place + 1);
  return {
    kind: 'heat',
    tag,
    title: 'Loans ever 30 days late, by month of agreement',
    description:
      'Each row is the loans of one month, and each column their age. A cell is the share that was ever 30 days late by then.',
    unit: 'percent',
    rows: { label: 'Agreed in', names: months },
    columns: { label: 'Months on the books', names: ages.map(String) },
    cells: months.map(month => ages.map(age => lateShare(vintages, month, age))),
  };
}

/** Months of the calendar and of the run differ by a day: a month of which only that day belongs to the run says nothing. */
function wholeMonths(vintages: readonly Vintage[]): string[] {
  const firsts = vintages.filter(({ monthsOnBook }) => monthsOnBook === 1);
  const most = Math.max(...firsts.map(({ loans }) => loans));
  return firsts.filter(({ loans }) => loans > most / 5).map(({ month }) => month);
}

function lateShare(vintages: readonly Vintage[], month: string, age: number): number | null {
  const found = vintages.find(each => each.month === month && each.monthsOnBook === age);
  return found ? found.late / found.loans : null;
}

const whens = {
  repaidInTimeByMoney: 'by the next day',
  repaidWithin30ByMoney: 'within 30 days',
  repaidWithin90ByMoney: 'within 90 days',
  repaidByMoney: 'in the end',
} as const satisfies Partial<Record<FigureName, string>>;

function remindersPlot({ with: one, without: other }: Comparison): Plot {
  const names = Object.keys(whens) as readonly (keyof typeof whens)[];
  const missing = (estimates: Comparison['with']) => names.map(name => 1 - estimates[name].mean);
  return {
    kind: 'bars',
    tag,
    title: 'Principal not yet repaid, with reminders and without',
    description:
      'The share of the principal due that was not repaid by the next day, within 30 and 90 days, and in the end.',
    x: { label: 'After the due day', scale: 'name', values: names.map(name => whens[name]) },
    y: { label: 'Not repaid', unit: 'percent' },
    series: [
      { name: 'With reminders', values: missing(one) },
      { name: 'Without', values: missing(other) },
    ],
  };
}

/** At this age most of a vintage's failures are to be seen. */
const AGE = 6;

function dynamicPlot({ vintages }: Comparison): Plot {
  const months = wholeMonths(vintages.with);
  const late = (some: readonly Vintage[]) => months.map(month => lateShare(some, month, AGE));
  return {
    kind: 'line',
    tag,
    title: `Loans 30 days late within ${AGE} months, in hard times`,
    description: `By month of agreement, the share of loans that was ever 30 days late within ${AGE} months, with dynamic and with frozen parameters.`,
    x: { label: 'Agreed in', scale: 'day', values: months.map(month => `${month}-01`) },
    y: { label: 'Late', unit: 'percent' },
    series: [
      { name: 'Dynamic', values: late(vintages.with) },
      { name: 'Frozen', values: late(vintages.without) },
    ],
  };
}

const timingWords: Readonly<Record<Timing, string>> = {
  late: 'Failures come late',
  even: 'Evenly over 24 months',
  whole: 'All within the term',
};
const of: Readonly<Record<keyof Repaid, string>> = { byNumber: 'loans', byMoney: 'principal' };

function cutoffPlot(cutoffs: Readonly<Record<Timing, Cutoffs>>, by: keyof Repaid): Plot {
  const most = Math.max(...timingNames.map(timing => cutoffs[timing].points.at(-1)!.approved));
  const rates = Array.from({ length: Math.floor(100 * most) - 9 }, (_, place) => (10 + place) / 100);
  return {
    kind: 'line',
    tag,
    title: `The share of ${of[by]} never repaid, by how many are approved`,
    description: `For each approval rate among people with a score, the share of ${of[by]} that is not repaid even in the end, under three assumptions about when loans fail.`,
    x: { label: 'Approved', scale: 'number', unit: 'percent', values: rates },
    y: { label: 'Never repaid', unit: 'percent' },
    series: timingNames.map(timing => ({
      name: timingWords[timing],
      values: rates.map(rate => neverRepaidAt(cutoffs[timing].points, by, rate)),
    })),
    marks: [{ at: 1 - PROMISED, name: 'The idea: at most 2 %' }],
  };
}

/** Straight between two cut-offs. */
function neverRepaidAt(points: readonly SweepPoint[], by: keyof Repaid, rate: number): number | null {
  const right = points.findIndex(({ approved }) => approved >= rate);
  const [from, to] = [points[right - 1], points[right]];
  if (!from || !to) return null;
  return 1 - from[by] - ((to[by] - from[by]) * (rate - from.approved)) / (to.approved - from.approved);
}
