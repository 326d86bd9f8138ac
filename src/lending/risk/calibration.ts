import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { RateLadder } from '../policy/Policy.js';
import { pdOverTerm } from '../policy/personalRate.js';
import { logistic } from '../score/logistic.js';
import type { RiskParameters } from './RiskParameters.js';
import { monthsSeen, type WatchedLoan } from './Watched.js';
import { type Share, shareOf } from './wilson.js';

/** The loans whose probability of default is in a band, expected against observed. */
export interface Band {
  /** The probability over the policy's horizon, from and below. */
  readonly from: number;
  readonly below: number;
  /** The defaults that were to be expected by now. */
  readonly expected: number;
  readonly observed: Share;
}

export interface Calibration {
  readonly bands: readonly Band[];
  readonly expected: number;
  readonly observed: Share;
  /** The mean squared distance of prediction and outcome (G. W. Brier, Monthly Weather Review 78, 1950). Null: no loan is old enough. */
  readonly brier: number | null;
  /** The offset under which as many defaults were to be expected as were observed. Null: no loan is old enough. */
  readonly fittedOffset: number | null;
}

const EDGES = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 1];

/** Loans of the same score and age. Counts are whole, so no figure depends on the order of the loans. */
interface Cell {
  readonly logOdds: number;
  readonly seen: number;
  loans: number;
  defaults: number;
}

/** A score is rounded to this for the figures. */
const STEP = 0.005;
/** Where the fitted offset is looked for. */
const MOST_OFFSET = 3;

export interface Calibrating {
  readonly day: IsoDate;
  readonly ladder: RateLadder;
  readonly parameters: Pick<RiskParameters, 'offset'>;
  readonly leastMonths: number;
}

/**
 * Compares the probability of default with what became of the loans. The score speaks of the policy's horizon, and the loans are younger, so
 * each counts with the probability of the months in which a missed installment would be a default by now (`pdOverTerm`). Whether a loan counts
 * depends on its age alone, never on its outcome.
 */
export function calibrationOf(
  loans: readonly WatchedLoan[],
  { day, ladder, parameters, leastMonths }: Calibrating,
): Calibration {
  const cells = cellsOf(loans, day, leastMonths);
  const predict = ({ logOdds, seen }: Cell, offset: number) => pdOverTerm(logistic(logOdds + offset), seen, ladder);
  const expectedUnder = (offset: number) => cells.reduce((sum, cell) => sum + cell.loans * predict(cell, offset), 0);
  const own = (cell: Cell) => predict(cell, parameters.offset);

  const bands = EDGES.slice(1).map((below, k): Band => {
    const from = EDGES[k]!;
    const inBand = cells.filter(({ logOdds }) => {
      const pd = logistic(logOdds + parameters.offset);
      return from <= pd && (pd < below || below === 1);
    });
    const expected = inBand.reduce((sum, cell) => sum + cell.loans * own(cell), 0);
    return { from, below, expected, observed: observedIn(inBand) };
  });
  const observed = observedIn(cells);
  const squares = cells.reduce(
    (sum, cell) => sum + cell.defaults * (1 - own(cell)) ** 2 + (cell.loans - cell.defaults) * own(cell) ** 2,
    0,
  );
  return {
    bands,
    expected: expectedUnder(parameters.offset),
    observed,
    brier: observed.of ? squares / observed.of : null,
    fittedOffset: observed.of ? offsetWhere(expectedUnder, observed.count) : null,
  };
}

function cellsOf(loans: readonly WatchedLoan[], day: IsoDate, leastMonths: number): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const loan of loans) {
    const seen = monthsSeen(loan, day);
    if (loan.logOdds === null || seen < Math.min(leastMonths, loan.months)) continue;
    const steps = Math.round(loan.logOdds / STEP);
    const name = `${steps} ${seen}`;
    const cell = cells.get(name) ?? { logOdds: steps * STEP, seen, loans: 0, defaults: 0 };
    cells.set(name, cell);
    cell.loans++;
    if (loan.defaultedOn !== null && loan.defaultedOn <= day) cell.defaults++;
  }
  return [...cells.values()].sort((a, b) => a.logOdds - b.logOdds || a.seen - b.seen);
}

const observedIn = (cells: readonly Cell[]): Share =>
  shareOf(
    cells.reduce((sum, { defaults }) => sum + defaults, 0),
    cells.reduce((sum, { loans }) => sum + loans, 0),
  );

/** What is expected never falls as the offset rises, so halving the interval finds it. */
function offsetWhere(expectedUnder: (offset: number) => number, observed: number): number {
  let [low, high] = [-MOST_OFFSET, MOST_OFFSET];
  for (let halved = 0; halved < 40; halved++) {
    const middle = (low + high) / 2;
    if (expectedUnder(middle) < observed) low = middle;
    else high = middle;
  }
  return Math.round(((low + high) / 2) * 1_000) / 1_000;
}
