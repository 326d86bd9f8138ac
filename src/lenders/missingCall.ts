import type { LenderAdapter } from './LenderAdapter.js';

const CALLS = ['terms', 'apply', 'status', 'commit', 'cancel'] as const;

/** The first required function that an adapter from outside lacks. */
export const missingCall = (lender: LenderAdapter): (typeof CALLS)[number] | undefined =>
  CALLS.find(call => typeof lender[call] !== 'function');
