import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { DAY_MS } from '../applications/days.js';
import type { RetentionRules } from './retentionRules.js';

/** Why something is erased: its time is over, or the person asks for it. */
export const erasureCauses = ['rule', 'request'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/**
 * What becomes of an application: it is `open` and stays, is `kept` by rule, has who applied taken out (`pseudonymised`), or is `deleted`
 * with everything that came of it.
 */
export const fates = ['open', 'kept', 'pseudonymised', 'deleted'] as const;
export type Fate = (typeof fates)[number];

/** What the fate of an application depends on. */
export interface Ended {
  readonly jurisdiction: Jurisdiction;
  readonly hasLoan: boolean;
  /** Whether anything may still be decided, agreed to or paid. */
  readonly isOpen: boolean;
  /** When the last thing happened, in ms since 1970. */
  readonly endedAt: number;
}

export function fateOf(
  { jurisdiction, hasLoan, isOpen, endedAt }: Ended,
  rules: RetentionRules,
  now: number,
  cause: ErasureCause,
): Fate {
  if (isOpen) return 'open';
  const { applicationDays, applicationAtLeastDays, loanDays } = rules[jurisdiction];
  const isPast = (days: number) => now >= endedAt + days * DAY_MS;
  if (isPast(hasLoan ? loanDays : applicationDays)) return 'deleted';
  if (cause === 'rule') return 'kept';
  return !hasLoan && isPast(applicationAtLeastDays) ? 'deleted' : 'pseudonymised';
}
