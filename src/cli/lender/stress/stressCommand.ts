import { writeFile } from 'node:fs/promises';
import { plotFile } from '../../../lender-server/plots/plotFile.js';
import { type FundPlan, hasRules } from '../../../lending/funds/FundRules.js';
import { type FundState, openFunds, worthOf } from '../../../lending/funds/FundState.js';
import { CommandError, type Io, parseOptions } from '../../command.js';
import { demoConfig } from '../demoConfig.js';
import { withBooks } from '../preconditions.js';
import { readConfig } from '../readConfig.js';
import { runStress, type StressAssumptions } from './runStress.js';
import { stressPlot, stressTable } from './stressTable.js';

const help = `Usage: fenqi-lender stress [options]

Runs the rules of the funds for a time, as expected and with more demand and more arrears, and says what happened by tier. Nothing is
written into the books.

Options
  --config FILE      the lender's configuration; without it the one that ships
  --currency CODE    which of its funds (default: the first)
  --books            begin as the books stand now, by their rules, and not with full tiers
  --data DIR         the lender's directory, for --books (default ./fenqi-data)
  --cash MINOR       begin with this much outside of the tiers (default: none, or that of the books)
  --days N           how long (default 180)
  --demand N         times as many approvals (default 10)
  --arrears N        times as many late installments and lost loans (default 3)
  --per-day N        approvals a day (default 240)
  --amount MINOR     of one approval (default: so that what is lent comes to half of the money at any time)
  --committed SHARE  of approvals that become loans (default 0.8)
  --installments N   of a loan, a month apart (default 6)
  --rate SHARE       interest a year (default 0.12)
  --late SHARE       of installments that are paid 30 days late (default 0.05)
  --lost SHARE       of loans that stop paying (default 0.02)
  --seed N           the same seed gives the same run (default 1)
  --plot FILE.svg    draw what is free to lend, and the reserve, day by day
  --help             show this text

Environment
  DATABASE_URL  for --books a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data`;

const options = {
  config: { type: 'string' },
  currency: { type: 'string' },
  books: { type: 'boolean', default: false },
  data: { type: 'string', default: './fenqi-data' },
  cash: { type: 'string' },
  days: { type: 'string', default: '180' },
  demand: { type: 'string', default: '10' },
  arrears: { type: 'string', default: '3' },
  'per-day': { type: 'string', default: '240' },
  amount: { type: 'string' },
  committed: { type: 'string', default: '0.8' },
  installments: { type: 'string', default: '6' },
  rate: { type: 'string', default: '0.12' },
  late: { type: 'string', default: '0.05' },
  lost: { type: 'string', default: '0.02' },
  seed: { type: 'string', default: '1' },
  plot: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender stress`: how the funds fare under stress. */
export async function stressCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi-lender stress');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  if (asked.plot !== undefined && !/\.svg$/i.test(asked.plot))
    throw new CommandError('--plot must name a file.svg.', true);
  const whole = (option: 'days' | 'installments' | 'seed', least: number, most: number) =>
    wholeNumber(option, asked[option], least, most);
  const number = (option: 'demand' | 'arrears' | 'per-day', most: number) => anyNumber(option, asked[option], most);
  const share = (option: 'committed' | 'rate' | 'late' | 'lost') => anyNumber(option, asked[option], 1);
  const days = whole('days', 1, 1_000);
  const perDay = number('per-day', 100_000);
  const factors = { demand: number('demand', 1_000), arrears: number('arrears', 1_000) };
  const rest = {
    ...{ days, perDay, seed: whole('seed', 0, 2 ** 32 - 1), installments: whole('installments', 1, 60) },
    ...{ committed: share('committed'), rate: share('rate'), late: share('late'), lost: share('lost') },
  };
  const { currency, plan, state } = await startOf(asked, io);
  const start =
    asked.cash === undefined
      ? state
      : { ...state, cashMinor: wholeNumber('cash', asked.cash, 0, Number.MAX_SAFE_INTEGER) };
  const amountMinor =
    asked.amount === undefined
      ? halfUsed(start, rest)
      : wholeNumber('amount', asked.amount, 1, Number.MAX_SAFE_INTEGER);
  const assumed: StressAssumptions = { ...rest, amountMinor };
  const result = {
    currency,
    assumed,
    factors,
    base: runStress(start, plan, assumed, { demand: 1, arrears: 1 }),
    stress: runStress(start, plan, assumed, factors),
  };
  io.out(stressTable(result));
  if (asked.plot !== undefined) {
    await writeFile(asked.plot, plotFile(stressPlot(result)));
    io.err(`The plot is in ${asked.plot}.`);
  }
  return 0;
}

interface Start {
  readonly currency: string;
  readonly plan: FundPlan;
  readonly state: FundState;
}

async function startOf(
  asked: { readonly config?: string; readonly currency?: string; readonly books: boolean; readonly data: string },
  io: Io,
): Promise<Start> {
  if (asked.books) {
    const funds = await withBooks(io, asked.data, books => books.funds.overview());
    return funds.find(({ currency }) => currency === (asked.currency ?? currency)) ?? unknown(asked.currency, funds);
  }
  const { funds } = asked.config === undefined ? demoConfig() : await readConfig(asked.config);
  const all = Object.entries(funds).map(([currency, plan]) => ({ currency, plan, state: fullTiers(plan) }));
  return all.find(({ currency }) => currency === (asked.currency ?? currency)) ?? unknown(asked.currency, all);
}

function unknown(currency: string | undefined, all: readonly { readonly currency: string }[]): never {
  throw new CommandError(
    currency === undefined
      ? 'There are no funds. Start a lender first, or name a configuration with --config.'
      : `There are no funds in ${currency}. Take --currency from ${all.map(each => each.currency).join(', ')}.`,
  );
}

const fullTiers = (plan: FundPlan): FundState =>
  openFunds(
    hasRules(plan) ? { daily: plan.daily.target, surge: plan.surge.target, reserve: plan.reserve.target } : plan,
  );

/** The average amount of an approval where half of all lending money is out at any time. A loan is half repaid after half of its months. */
function halfUsed(
  start: FundState,
  { perDay, committed, installments }: Omit<StressAssumptions, 'amountMinor'>,
): number {
  const money = worthOf(start) - start.tiers.reserve.fundsMinor + start.tiers.reserve.usedMinor;
  const daysOut = (30 * (installments + 1)) / 2;
  return Math.max(1, Math.round((money * 0.5) / (daysOut * perDay * committed)));
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new CommandError(`--${option} must be a whole number from ${least} to ${most}, not "${text}".`, true);
}

function anyNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= most) return value;
  throw new CommandError(`--${option} must be a number from 0 to ${most}, not "${text}".`, true);
}
