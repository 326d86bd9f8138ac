import type { CheckoutState } from './CheckoutState.js';

/** The states in which the lender is at work, or time is. */
export type ActivePhase = Exclude<Extract<CheckoutState, { key: string }>, { phase: 'failed' }>;
