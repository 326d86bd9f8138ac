import type { Entry } from '../lending/applications/memory/Ledger.js';
import { instantOn, lastDayOfMonth, MONTH_DAYS, monthOf } from './days.js';
import { drawsOf } from './draws.js';
import { Agenda } from './engine/Agenda.js';
import { applyOnce } from './engine/applying.js';
import { Lender } from './engine/Lender.js';
import { enterPosition } from './engine/Loan.js';
import { sharedBooks } from './engine/sharedBooks.js';
import { Treasury } from './engine/Treasury.js';
import { newTally, type World } from './engine/World.js';
import { Watcher } from './engine/watching.js';
import { wholeBalance } from './engine/wholeBalance.js';
import type { RunOptions } from './Options.js';
import type { FundsOn, Run } from './Run.js';

/** By the clock of a day: when people pay and are reminded, in decent hours of all markets, and when they apply. */
const MORNING = 10 / 24;
const SHOPPING = { from: 0.45, length: 0.5 };
const WEEK_DAYS = 7;

/** Runs the lender through the months of applications, and on until the last loan is repaid or written off. */
export async function simulate(options: RunOptions): Promise<Run> {
  const { assumptions, configuration, months, applicationsPerDay, scale } = options;
  const perDay = applicationsPerDay / scale;
  const lender = new Lender(configuration);
  const treasury = new Treasury(assumptions, configuration.policy, perDay);
  const positions: World['positions'] = new Map();
  const entered = (entry: Entry) => enterPosition(positions, entry, world.day);
  const world: World = {
    options,
    draw: drawsOf(options.seed),
    assumptions,
    economy: options.economy,
    timing: options.timing,
    lender,
    books: sharedBooks(
      currency => treasury.capsOf(currency),
      () => lender.now,
      entered,
    ),
    treasury,
    agenda: new Agenda(),
    day: 0,
    customers: new Map(),
    loans: [],
    positions,
    answers: [],
    tally: newTally(),
    decisionMs: [],
    offset: 0,
  };
  const watcher = new Watcher(world);
  const funds: FundsOn[] = [];
  const isOpen = () => world.day < Math.floor(months * MONTH_DAYS);
  let key = 0;
  for (; isOpen() || !world.agenda.isEmpty; world.day += 1) {
    lender.now = instantOn(world.day, MORNING);
    await world.agenda.work(world.day);
    treasury.rebalance(world.books.balances);
    if (!isOpen()) continue;
    const today = Math.floor((world.day + 1) * perDay) - key;
    for (let n = 0; n < today; n++, key++) {
      lender.now = instantOn(world.day, SHOPPING.from + (SHOPPING.length * n) / today);
      await applyOnce(world, key);
    }
    if (world.day % WEEK_DAYS === 0)
      for (const currency of treasury.currencies)
        funds.push({ day: world.day, currency, state: treasury.state(currency, world.books.balances) });
    if (options.dynamic && world.day === lastDayOfMonth(monthOf(world.day))) watcher.look();
  }
  return {
    answers: world.answers,
    loans: world.loans,
    tally: world.tally,
    funds,
    moves: treasury.moves,
    capitalAdded: treasury.capitalAdded,
    steps: watcher.steps,
    trialBalance: await wholeBalance([...world.customers.values()].map(({ books }) => books)),
    lastDay: world.day,
    decisionMs: world.decisionMs,
  };
}
