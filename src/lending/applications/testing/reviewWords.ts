import type { ReviewWord } from '../LendingService.js';

/** What a person says in a test. */
export const approves = (operator = 'ann'): ReviewWord => ({
  verdict: 'approve',
  reason: 'figures-verified',
  operator,
});
export const declines = (operator = 'ann'): ReviewWord => ({
  verdict: 'decline',
  reason: 'identity-unverified',
  operator,
});
