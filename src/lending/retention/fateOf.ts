import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { DAY_MS } from '../applications/days.js';
import type { RetentionRules } from './retentionRules.js';

/** Why something is erased: its time is over, or the person asks for it. */
export const erasureCauses = ['rule', 'request'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/**
 * What becomes of an application: it is `open` and stays, is `kept` by law as it is, has who applied taken out (`pseudonymised`), or is `deleted`
 * with everything that came of it.
 */
export const fates = ['open', 'kept', 'pseudonymised', 'deleted'] as const;
export type Fate = (typeof fates)[number];

/** What the fate of an application depends on. Instants in ms since 1970. */
export interface Ended {
  readonly jurisdiction: Jurisdiction;
  readonly hasLoan: boolean;
  /** Whether anything may still be decided, agreed to or paid. */
  readonly isOpen: boolean;
  /** When the application itself was over. */
  readonly answeredAt: number;
  /** When the last thing happened to the application, or to its loan. */
  readonly endedAt: number;
}

export function fateOf(
  { jurisdiction, hasLoan, isOpen, answeredAt, endedAt }: Ended,
  rules: RetentionRules,
  now: number,
  cause: ErasureCause,
): Fate {
  if (isOpen) return 'open';
  const { applicationDays, applicationAtLeastDays, loanDays } = rules[jurisdiction];
  const isPast = (from: number, days: number) => now >= from + days * DAY_MS;
  if (isPast(endedAt, hasLoan ? loanDays : applicationDays)) return 'deleted';
  // The law has the application kept as it was made and decided on, whatever became of it.
  if (cause === 'rule' || !isPast(answeredAt, applicationAtLeastDays)) return 'kept';
  return hasLoan ? 'pseudonymised' : 'deleted';
}
