import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../applications/days.js';
import { type Ended, fateOf } from './fateOf.js';
import { retentionRules } from './retentionRules.js';

const now = Date.parse('2026-11-29T10:00:00Z');
/** What was answered and ended so many days ago. */
const ended = (daysAgo: number, over: Partial<Ended> = {}): Ended => ({
  jurisdiction: 'US',
  hasLoan: false,
  isOpen: false,
  answeredAt: now - daysAgo * DAY_MS,
  endedAt: now - daysAgo * DAY_MS,
  ...over,
});
const { applicationDays, loanDays } = retentionRules.US;

describe('What becomes of an application', () => {
  it.each([
    ['is kept until its time is over', ended(applicationDays - 1), 'kept', 'kept'],
    ['is deleted when its time is over', ended(applicationDays), 'deleted', 'deleted'],
    ['is kept as long as a loan if it became one', ended(applicationDays, { hasLoan: true }), 'kept', 'pseudonymised'],
    [
      'is kept as it was decided on for as long as the law says, although its loan is repaid',
      ended(applicationDays - 1, { hasLoan: true }),
      'kept',
      'kept',
    ],
    [
      'is forgotten by a loan that ended long after the application was answered',
      ended(applicationDays, { hasLoan: true, endedAt: now }),
      'kept',
      'pseudonymised',
    ],
    ['is deleted with its loan', ended(loanDays, { hasLoan: true }), 'deleted', 'deleted'],
    ['stays while it is open, however old it is', ended(loanDays, { isOpen: true, hasLoan: true }), 'open', 'open'],
    ['is deleted at once on request where no law keeps it', ended(0, { jurisdiction: 'EU' }), 'kept', 'deleted'],
  ] as const)('%s', (_, application, byRule, onRequest) => {
    expect(fateOf(application, retentionRules, now, 'rule')).toBe(byRule);
    expect(fateOf(application, retentionRules, now, 'request')).toBe(onRequest);
  });
});
