import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { RateLadder } from '../policy/Policy.js';
import type { ScoreInputName } from '../score/scoreInputs.js';
import { type Arrears, arrearsOf } from './arrears.js';
import { type Calibration, calibrationOf } from './calibration.js';
import type { RiskSettings } from './GuardRails.js';
import { contributionsIn, type Reference } from './Reference.js';
import type { RiskParameters } from './RiskParameters.js';
import { type Stability, stabilityOf } from './stability.js';
import { type Vintage, vintagesOf } from './vintages.js';
import type { WatchedApplication, WatchedLoan } from './Watched.js';

/** The applications of one day in one segment. */
export interface Approvals {
  readonly day: IsoDate;
  /** Null: without a score. */
  readonly segment: string | null;
  readonly applications: number;
  readonly approved: number;
}

/** How far the applications of the window are from the reference. */
export interface PopulationStability {
  readonly against: Reference['from'];
  readonly score: Stability;
  readonly inputs: Readonly<Partial<Record<ScoreInputName, Stability>>>;
}

/** What a lender sees of its own risk on one day. */
export interface Watch {
  readonly day: IsoDate;
  readonly approvals: readonly Approvals[];
  readonly vintages: readonly Vintage[];
  /** Null: there is nothing to compare with yet. */
  readonly stability: PopulationStability | null;
  readonly calibration: Calibration;
  readonly arrears: Arrears;
}

export interface Watching {
  readonly day: IsoDate;
  /** Those of the last `windowDays`. */
  readonly applications: readonly WatchedApplication[];
  readonly loans: readonly WatchedLoan[];
  /** Null: the model ships without one, and the lender has too few applications of its own. */
  readonly reference: Reference | null;
  readonly parameters: RiskParameters;
  readonly ladder: RateLadder;
  readonly settings: Pick<RiskSettings, 'leastMonths'>;
}

/** Makes the figures of one day. Pure, and the same whatever the order of applications and loans. */
export function watch({ day, applications, loans, reference, parameters, ladder, settings }: Watching): Watch {
  const { leastMonths } = settings;
  return {
    day,
    approvals: approvalsOf(applications),
    vintages: vintagesOf(loans, day),
    stability: reference && stabilityFrom(reference, applications),
    calibration: calibrationOf(loans, { day, ladder, parameters, leastMonths }),
    arrears: arrearsOf(loans, { day, parameters, leastMonths }),
  };
}

function stabilityFrom(reference: Reference, applications: readonly WatchedApplication[]): PopulationStability {
  const scores = applications.flatMap(({ logOdds }) => (logOdds === null ? [] : logOdds));
  const contributions = contributionsIn(applications);
  const inputs = (Object.keys(reference.inputs) as ScoreInputName[]).map(
    name => [name, stabilityOf(reference.inputs[name]!, contributions.get(name) ?? [])] as const,
  );
  return { against: reference.from, score: stabilityOf(reference.score, scores), inputs: Object.fromEntries(inputs) };
}

function approvalsOf(applications: readonly WatchedApplication[]): readonly Approvals[] {
  const cells = new Map<string, { day: IsoDate; segment: string | null; applications: number; approved: number }>();
  for (const { day, segment, approved } of applications) {
    const name = `${day} ${segment ?? ''}`;
    const cell = cells.get(name) ?? { day, segment, applications: 0, approved: 0 };
    cells.set(name, cell);
    cell.applications++;
    if (approved) cell.approved++;
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
