import type { LendingConfiguration } from '../lending/decision/LendingConfiguration.js';
import type { Assumptions } from './assumptions.js';
import type { Economy } from './economy.js';
import type { Households } from './population/samplePerson.js';
import type { Timing } from './timing.js';

/** One run. */
export interface RunOptions {
  /** A whole number. The same seed with the same options gives the same report. */
  readonly seed: number;
  /** How many applications each one of the run stands for. */
  readonly scale: number;
  readonly applicationsPerDay: number;
  /** For how many months people apply. The loans are followed until the last one is repaid or written off. */
  readonly months: number;
  readonly economy: Economy;
  readonly timing: Timing;
  readonly reminders: boolean;
  /** Whether the lender's risk parameters follow what it sees. */
  readonly dynamic: boolean;
  readonly configuration: LendingConfiguration;
  readonly households: Households;
  readonly assumptions: Assumptions;
  /** Milliseconds that pass, to measure how long decisions take. Default: they are not measured. */
  readonly stopwatch?: () => number;
}
