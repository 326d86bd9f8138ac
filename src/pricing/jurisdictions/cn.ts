import type { RateRules } from './RateRules.js';

/** IRR compounded to a year (People's Bank of China, announcement 2021 No. 3); all-in cost at most 24 % (announcement 2025 No. 9). */
export const cn: RateRules = ['cn-irr', 2, 24];
