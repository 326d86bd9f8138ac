import { DAY_MS, dayOf } from '../../../lending/applications/days.js';
import type { LendingConfiguration } from '../../../lending/decision/LendingConfiguration.js';
import { currentReference } from '../../../lending/risk/currentReference.js';
import type { RiskSettings } from '../../../lending/risk/GuardRails.js';
import { propose } from '../../../lending/risk/propose.js';
import { watch } from '../../../lending/risk/watch.js';
import type { RiskBooks } from '../../storage/risk/sqlRisk.js';

/** How long a loan is followed. */
const FOLLOWED_MS = 730 * DAY_MS;

export interface RiskRound {
  readonly books: Pick<
    RiskBooks,
    'isReported' | 'active' | 'lastStep' | 'applications' | 'loans' | 'reference' | 'report'
  >;
  /** As it is configured: the active set moves it. */
  readonly configuration: Pick<LendingConfiguration, 'policy' | 'model'>;
  readonly settings: RiskSettings;
}

export type RoundResult = Awaited<ReturnType<RiskBooks['report']>>;

/**
 * Watches the risk of the days before this one, and proposes or applies a step. A day is reported once, in one transaction with what comes of it, however
 * many processes try, and whatever a crash has left undone.
 */
export async function watchRisk({ books, configuration, settings }: RiskRound, now: number): Promise<RoundResult> {
  const { policy, model } = configuration;
  const day = dayOf(now);
  if (await books.isReported(day)) return 'reported';
  const active = await books.active();
  // Nothing of today counts, which is not over.
  const until = Date.parse(day);
  const applications = await books.applications(model.version, { from: until - settings.windowDays * DAY_MS, until });
  const loans = await books.loans(model.version, { from: until - FOLLOWED_MS, day, policy });
  const reference =
    (await books.reference(model.version)) ?? (currentReference.model === model.version ? currentReference : null);
  const report = watch({
    day,
    applications,
    loans,
    reference,
    parameters: active.parameters,
    ladder: policy.rate,
    settings,
  });
  // A set for another model, which is in use elsewhere, is not ours to move.
  const isOurs = active.model === model.version;
  const since = dayOf(await books.lastStep(active));
  const step = isOurs ? propose(report, { parameters: active.parameters, since }, settings) : null;
  return books.report({ report, active, step, apply: settings.apply, at: now });
}
