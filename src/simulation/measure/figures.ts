import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import type { RunOptions } from '../Options.js';
import type { Run } from '../Run.js';
import { repaidOf } from './repayment.js';

/** What one run comes to. `share` is 0 to 1; `units` is money in purchasing units, and `count` a number, both times the scale. */
export const figureKinds = {
  applications: 'count',
  approved: 'share',
  approvedInTheEnd: 'share',
  loans: 'count',
  lent: 'units',
  repaidInTimeByMoney: 'share',
  repaidWithin30ByMoney: 'share',
  repaidWithin90ByMoney: 'share',
  repaidByMoney: 'share',
  repaidByNumber: 'share',
  everLate30: 'share',
  writtenOff: 'share',
  recovered: 'share',
  lost: 'share',
  income: 'share',
  capitalAdded: 'share',
  outOfFunds: 'share',
  remindersPerLoan: 'number',
} as const satisfies Readonly<Record<string, 'share' | 'units' | 'count' | 'number'>>;

export type FigureName = keyof typeof figureKinds;
export const figureNames = Object.keys(figureKinds) as readonly FigureName[];
export type Figures = Readonly<Record<FigureName, number>>;

/** What each figure says, as a line of a table. */
export const figureWords: Readonly<Record<FigureName, string>> = {
  applications: 'purchases for which somebody applied',
  approved: 'approved as asked',
  approvedInTheEnd: 'approved, alternatives taken included',
  loans: 'loans',
  lent: 'lent, in purchasing units (EUR 1, CNY 8)',
  repaidInTimeByMoney: 'principal repaid by the day after it was due',
  repaidWithin30ByMoney: 'principal repaid within 30 days',
  repaidWithin90ByMoney: 'principal repaid within 90 days',
  repaidByMoney: 'principal repaid in the end',
  repaidByNumber: 'loans repaid in full in the end',
  everLate30: 'loans ever 30 days late',
  writtenOff: 'written off, of what was lent',
  recovered: 'paid after that, of what was lent',
  lost: 'lost, of what was lent',
  income: 'interest, fees and subsidies, of what was lent',
  capitalAdded: 'added to the reserve by the owners, of what was lent',
  outOfFunds: 'applications declined because the funds were out',
  remindersPerLoan: 'reminders for each loan',
};

export function figuresOf(run: Run, { scale, configuration }: Pick<RunOptions, 'scale' | 'configuration'>): Figures {
  const { answers, loans, tally, trialBalance } = run;
  const { policy } = configuration;
  const unit = (currency: string) => purchasingUnitMinor(currency, policy);
  const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const lent = sum(loans, ({ financedMinor, currency }) => financedMinor / unit(currency));
  const lost = sum(loans, ({ position, currency }) => position.lostMinor / unit(currency));
  const writtenOff = sum(loans, ({ position, currency }) => position.writtenOffMinor / unit(currency));
  const income = sum(
    trialBalance.accounts.filter(({ account }) => account === 'income'),
    ({ balanceMinor, currency }) => -balanceMinor / unit(currency),
  );
  const first = answers.filter(({ isAlternative }) => !isAlternative);
  const approved = (some: typeof answers) => some.filter(each => each.approved).length;
  const byMoney = (wait: Parameters<typeof repaidOf>[1]) => repaidOf(loans, wait, policy).byMoney;
  return {
    applications: first.length * scale,
    approved: approved(first) / first.length,
    approvedInTheEnd: approved(answers) / first.length,
    loans: loans.length * scale,
    lent: lent * scale,
    repaidInTimeByMoney: byMoney(1),
    repaidWithin30ByMoney: byMoney(30),
    repaidWithin90ByMoney: byMoney(90),
    repaidByMoney: byMoney('ever'),
    repaidByNumber: repaidOf(loans, 'ever', policy).byNumber,
    everLate30: loans.filter(({ lateOn }) => lateOn !== null).length / loans.length,
    writtenOff: writtenOff / lent,
    recovered: (writtenOff - lost) / lent,
    lost: lost / lent,
    income: income / lent,
    capitalAdded: sum([...run.capitalAdded], ([currency, minor]) => minor / unit(currency)) / lent,
    outOfFunds: first.filter(({ by }) => by === 'funds').length / first.length,
    remindersPerLoan: tally.reminders / loans.length,
  };
}
