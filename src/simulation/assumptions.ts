import type { ReserveMarks, TierMarks } from '../lending/funds/FundRules.js';
import type { Scenario } from '../lending/products/Products.js';

/** A purchase of one purpose. Amounts are log-normal, in purchasing units (EUR 1, CNY 8). */
export interface PurchasesOf {
  /** The share of applications. */
  readonly share: number;
  readonly median: number;
  readonly spread: number;
}

export interface Market {
  /** Of all applications. */
  readonly share: number;
  /** Of the IANA database: people are reminded at decent hours of it. */
  readonly zone: string;
}

/** How a person pays when they can. Shares of persons; they add up to 1. */
export const habits = ['prompt', 'early', 'forgetful', 'short-of-cash', 'in-parts'] as const;
export type Habit = (typeof habits)[number];

/**
 * Everything that the simulation takes for granted about people, because neither the engine nor the training data says it. docs/simulation.md
 * lists it with its reasons; the report repeats it. A share is 0 to 1.
 */
export interface Assumptions {
  /** Where applicants live, by the currency that they pay in. */
  readonly markets: Readonly<Record<string, Market>>;
  /** The share of persons of whom the lender knows name and phone only. They start on starter credit. */
  readonly nameOnly: number;
  /** The shares of persons without any credit history, and with one of under a year. */
  readonly noHistory: number;
  readonly shortHistory: number;
  /** Debt to others is repaid in so many equal monthly installments. */
  readonly debtMonths: number;
  readonly purchases: Readonly<Record<Scenario, PurchasesOf>>;
  /** What a person of whom only name and phone are known buys: the median as a share of the limit that they were told. */
  readonly nameOnlyMedian: number;
  readonly nameOnlySpread: number;
  /** The weights of the plans that are on offer, by their number of installments. */
  readonly plans: Readonly<Record<number, number>>;
  /** The share of applications that come from a person who has applied before. */
  readonly returning: number;
  /** Of those who are declined and offered something else, the share that takes it. */
  readonly takesAlternative: number;
  /** Of those who are approved, the share that agrees. The rest leaves, and the approval lapses. */
  readonly commits: number;
  /** The spread of a person's own log-odds around what the score's figures say of people like them; it stays with the person. */
  readonly frailty: number;
  /** Of those who fail, the share that can pay again, after so many days. */
  readonly recovers: number;
  readonly recoveryDays: readonly [least: number, most: number];
  /** The share of those who cannot pay that asks the lender for help. They get so many days without an installment. */
  readonly asksForHelp: number;
  readonly pauseDays: number;
  /** The chance in a month that illness, a late wage or a broken car stops a person's payments for so many days, whatever their score. */
  readonly shock: number;
  readonly shockDays: readonly [least: number, most: number];
  readonly habits: Readonly<Record<Habit, number>>;
  /** Of a forgetful person's installments, the share that is forgotten; they remember by themselves after so many days on average. */
  readonly forgets: number;
  readonly remembersDays: number;
  /** How likely one reminder brings a forgotten installment back to mind. 0: reminders do nothing. */
  readonly reactsToReminder: number;
  /** Of those who are short of cash until their wage comes, the share that moves the date when a reminder offers it. */
  readonly movesDate: number;
  /** How long after the due day the wage comes. */
  readonly cashDays: readonly [least: number, most: number];
  /** Of the installments of those who pay in parts, the share that is; the second half follows within so many days. */
  readonly paysInParts: number;
  readonly partDays: readonly [least: number, most: number];
  /** Of the loans of those who pay early, the share that is settled in one payment before its end. */
  readonly settlesEarly: number;
  /** The share of payments that the bank takes back after so many days; it is paid again as many days later. */
  readonly bounces: number;
  readonly bounceDays: number;
  /** The share of loans whose goods go back within so many days, and the share of those that go back whole. */
  readonly refunds: number;
  readonly refundDays: readonly [least: number, most: number];
  readonly refundsWhole: number;
  /** The share of loans that are withdrawn from, where the law allows it, within so many days. */
  readonly withdraws: number;
  readonly withdrawalDays: readonly [least: number, most: number];
  /** A car is delivered, and its merchant paid, after so many days. */
  readonly deliveryDays: readonly [least: number, most: number];
  /** The lender writes off what has been overdue for so many days. */
  readonly writeOffDays: number;
  readonly funds: FundsOf;
}

/** The lender's money, in days of lending: what an average day lends at this many applications, in all currencies together. */
export interface FundsOf {
  /** What an average application finances, in purchasing units; a declined one finances nothing. */
  readonly perApplication: number;
  readonly daily: TierMarks;
  readonly surge: TierMarks;
  readonly reserve: ReserveMarks;
  /** What the lender has besides, when it opens. */
  readonly cash: number;
  /** What the reserve holds when it opens. */
  readonly openingReserve: number;
}

export const currentAssumptions: Assumptions = {
  markets: { CNY: { share: 0.7, zone: 'Asia/Shanghai' }, EUR: { share: 0.3, zone: 'Europe/Berlin' } },
  nameOnly: 0.15,
  noHistory: 0.03,
  shortHistory: 0.04,
  debtMonths: 48,
  purchases: {
    shopping: { share: 0.9, median: 150, spread: 0.9 },
    education: { share: 0.04, median: 900, spread: 0.6 },
    medical: { share: 0.04, median: 600, spread: 0.7 },
    car: { share: 0.02, median: 9_000, spread: 0.4 },
  },
  nameOnlyMedian: 0.8,
  nameOnlySpread: 0.5,
  plans: { 3: 0.45, 6: 0.3, 12: 0.25 },
  returning: 0.5,
  takesAlternative: 0.4,
  commits: 0.9,
  frailty: 0.8,
  recovers: 0.3,
  recoveryDays: [120, 360],
  asksForHelp: 0.15,
  pauseDays: 60,
  shock: 0.004,
  shockDays: [20, 90],
  habits: { prompt: 0.55, early: 0.1, forgetful: 0.22, 'short-of-cash': 0.08, 'in-parts': 0.05 },
  forgets: 0.4,
  remembersDays: 9,
  reactsToReminder: 0.3,
  movesDate: 0.3,
  cashDays: [2, 10],
  paysInParts: 0.4,
  partDays: [3, 20],
  settlesEarly: 0.5,
  bounces: 0.015,
  bounceDays: 3,
  refunds: 0.04,
  refundDays: [2, 30],
  refundsWhole: 0.7,
  withdraws: 0.004,
  withdrawalDays: [1, 13],
  deliveryDays: [5, 40],
  writeOffDays: 120,
  funds: {
    perApplication: 165,
    daily: { low: 10, target: 20, high: 40 },
    surge: { low: 20, target: 40, high: 80 },
    reserve: { low: 1, target: 6, incomeShare: 0.5 },
    cash: 150,
    openingReserve: 3,
  },
};
