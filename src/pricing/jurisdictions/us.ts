import type { RateRules } from './RateRules.js';

/**
 * Actuarial unit-period rate (12 CFR 1026 Appendix J): `annualPercent` computes it for the offers, and `solveApr` for any cash flows.
 * Two decimals keep well within the 1/8 point of 1026.22(a).
 */
export const us: RateRules = ['us-actuarial', 2];
