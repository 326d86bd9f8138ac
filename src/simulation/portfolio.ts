import { type Vintage, vintagesOf } from '../lending/risk/vintages.js';
import type { WatchedLoan } from '../lending/risk/Watched.js';
import { isoDay } from './days.js';
import type { Economy } from './economy.js';
import { watchedLoan } from './engine/watching.js';
import { type DeclineShare, declinesOf } from './measure/declines.js';
import { type FigureName, type Figures, figureNames, figuresOf } from './measure/figures.js';
import { type Estimate, estimateOf } from './measure/intervals.js';
import { type Repaid, repaidOf } from './measure/repayment.js';
import { approvalAt, meanOf, type SweepPoint, sweepOf, withoutCutoff } from './measure/sweep.js';
import type { RunOptions } from './Options.js';
import type { Answer, FundsOn, Run, Step } from './Run.js';
import { simulate } from './simulate.js';
import { type Timing, timingNames } from './timing.js';

export const parts = ['baseline', 'reminders', 'dynamic', 'cutoffs'] as const;
export type Part = (typeof parts)[number];

export interface PortfolioOptions extends Omit<RunOptions, 'seed' | 'dynamic' | 'reminders'> {
  readonly seeds: readonly number[];
  readonly parts: readonly Part[];
  /** What hard times the dynamic parameters are tried in. */
  readonly trial: Economy;
  /** Told before each run. */
  readonly onRun?: (name: string) => void;
}

export type Estimates = Readonly<Record<FigureName, Estimate>>;

/** Two ways of running the same people, seed by seed. */
export interface Comparison {
  readonly with: Estimates;
  readonly without: Estimates;
  /** With, less without, of the same seed. */
  readonly difference: Estimates;
  /** Of all seeds together. */
  readonly vintages: { readonly with: readonly Vintage[]; readonly without: readonly Vintage[] };
}

export interface Baseline {
  readonly figures: Estimates;
  readonly declines: readonly DeclineShare[];
  /** Of all seeds together. */
  readonly vintages: readonly Vintage[];
  /** Of the first seed, week by week, not scaled. */
  readonly funds: readonly FundsOn[];
  /** How long `LendingService.apply` took, milliseconds. Null: not measured. */
  readonly decisionMs: DecisionTimes | null;
}

export interface DecisionTimes {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** The share that the lender's idea promises to be repaid. */
export const PROMISED = 0.98;

/** At which approval rate so much is repaid. Null: at none. */
export interface Reached {
  readonly approved: number | null;
  /** By each seed alone. */
  readonly bySeed: readonly (number | null)[];
}

export interface Cutoffs {
  readonly points: readonly SweepPoint[];
  readonly reached: Readonly<Record<keyof Repaid, Reached>>;
  /** The people without a score, whom no cut-off concerns. */
  readonly starter: Repaid;
}

/** What was asked for is there, the other parts are null. */
export interface Portfolio {
  readonly baseline: Baseline | null;
  readonly reminders: Comparison | null;
  readonly dynamic: (Comparison & { readonly steps: readonly (readonly Step[])[] }) | null;
  readonly cutoffs: Readonly<Record<Timing, Cutoffs>> | null;
}

/** Runs the same people under each pair of rules, for each seed. */
export async function portfolio(options: PortfolioOptions): Promise<Portfolio> {
  const isAsked = (part: Part) => options.parts.includes(part);
  const baseline = isAsked('baseline') || isAsked('reminders') ? await runAll(options, 'as it is', {}) : null;
  const silent = isAsked('reminders') ? await runAll(options, 'without reminders', { reminders: false }) : null;
  const { trial } = options;
  const frozen = isAsked('dynamic') ? await runAll(options, `${trial}, frozen`, { economy: trial }) : null;
  const dynamic = frozen && (await runAll(options, `${trial}, dynamic`, { economy: trial, dynamic: true }));
  return {
    baseline: baseline && isAsked('baseline') ? baselineOf(baseline) : null,
    reminders: baseline && silent && compare(baseline, silent),
    dynamic: frozen && dynamic && { ...compare(dynamic, frozen), steps: dynamic.map(({ steps }) => steps) },
    cutoffs: isAsked('cutoffs') ? await cutoffsOf(options) : null,
  };
}

/** What is kept of a run: everything else of it would be in memory until the last one ends. */
interface Kept extends Pick<Run, 'funds' | 'steps' | 'decisionMs'> {
  readonly figures: Figures;
  readonly answers: readonly Answer[];
  readonly loans: readonly WatchedLoan[];
  readonly lastDay: number;
}

async function runAll(options: PortfolioOptions, name: string, over: Partial<RunOptions>): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const seed of options.seeds) {
    const { run, of } = await runOne(options, seed, name, over);
    const { answers, funds, steps, decisionMs, lastDay } = run;
    const loans = run.loans.map(loan => watchedLoan(loan, of.configuration.policy));
    kept.push({ answers, funds, steps, decisionMs, lastDay, loans, figures: figuresOf(run, of) });
  }
  return kept;
}

async function runOne(options: PortfolioOptions, seed: number, name: string, over: Partial<RunOptions>) {
  options.onRun?.(`seed ${seed}: ${name}`);
  const of: RunOptions = { ...options, seed, reminders: true, dynamic: false, ...over };
  return { of, run: await simulate(of) };
}

const estimatesOf = (all: readonly Figures[]): Estimates =>
  Object.fromEntries(figureNames.map(name => [name, estimateOf(all.map(each => each[name]))])) as Record<
    FigureName,
    Estimate
  >;

function compare(one: readonly Kept[], other: readonly Kept[]): Comparison {
  const [ones, others] = [one, other].map(all => all.map(({ figures }) => figures)) as [Figures[], Figures[]];
  const differences = ones.map(
    (figures, seed) =>
      Object.fromEntries(figureNames.map(name => [name, figures[name] - others[seed]![name]])) as Figures,
  );
  return {
    with: estimatesOf(ones),
    without: estimatesOf(others),
    difference: estimatesOf(differences),
    vintages: { with: vintagesIn(one), without: vintagesIn(other) },
  };
}

function baselineOf(runs: readonly Kept[]): Baseline {
  return {
    figures: estimatesOf(runs.map(({ figures }) => figures)),
    declines: declinesOf(runs.flatMap(({ answers }) => answers)),
    vintages: vintagesIn(runs),
    funds: runs[0]!.funds,
    decisionMs: timesOf(runs.flatMap(({ decisionMs }) => decisionMs)),
  };
}

const vintagesIn = (runs: readonly Kept[]): readonly Vintage[] =>
  vintagesOf(
    runs.flatMap(({ loans }) => loans),
    isoDay(Math.max(...runs.map(({ lastDay }) => lastDay))),
  );

function timesOf(all: readonly number[]): DecisionTimes | null {
  if (!all.length) return null;
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), longest: sorted.at(-1)! };
}

async function cutoffsOf(options: PortfolioOptions): Promise<Record<Timing, Cutoffs>> {
  const configuration = withoutCutoff(options.configuration);
  const all: Partial<Record<Timing, Cutoffs>> = {};
  for (const timing of timingNames) {
    const sweeps: SweepPoint[][] = [];
    const starters: Repaid[] = [];
    for (const seed of options.seeds) {
      const { run, of } = await runOne(options, seed, `no cut-off, ${timing} failures`, { configuration, timing });
      sweeps.push(sweepOf(run, of));
      const starter = run.loans.filter(({ customer }) => customer.person.nameOnly);
      starters.push(repaidOf(starter, 'ever', configuration.policy));
    }
    const points = meanOf(sweeps);
    const reached = (of: keyof Repaid): Reached => ({
      approved: approvalAt(points, of, PROMISED),
      bySeed: sweeps.map(sweep => approvalAt(sweep, of, PROMISED)),
    });
    const mean = (of: keyof Repaid) => starters.reduce((sum, each) => sum + each[of], 0) / starters.length;
    all[timing] = {
      points,
      reached: { byNumber: reached('byNumber'), byMoney: reached('byMoney') },
      starter: { byNumber: mean('byNumber'), byMoney: mean('byMoney') },
    };
  }
  return all as Record<Timing, Cutoffs>;
}
