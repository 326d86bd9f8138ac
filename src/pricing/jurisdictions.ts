import type { Apr } from './Offer.js';
import type { Jurisdiction } from './TermSheet.js';

/** What a law says about the annual rate. Data, not code paths; the merchant and the lender stay responsible. */
export interface JurisdictionRules {
  /** How the annual rate is solved. */
  readonly convention: Apr['convention'];
  /** Decimals of the displayed rate, half up. */
  readonly decimals: number;
  /** Highest annual rate, percent, all costs included. */
  readonly ceilingPercent?: number;
}

/**
 * - CN: IRR compounded to a year (People's Bank of China, announcement 2021 No. 3); all-in cost at most 24 %
 * - US: actuarial unit-period rate (12 CFR 1026 Appendix J); two decimals are well within the 1/8 point of 1026.22(a)
 * - EU: effective annual (2008/48/EC Annex I, 2023/2225 Annex III), one decimal; Germany shows two (PAngV)
 * - UK: effective annual (CONC App 1.2), one decimal
 */
export const JURISDICTIONS: Readonly<Record<Jurisdiction, JurisdictionRules>> = {
  CN: { convention: 'cn-irr', decimals: 2, ceilingPercent: 24 },
  US: { convention: 'us-actuarial', decimals: 2 },
  EU: { convention: 'effective-annual', decimals: 1 },
  UK: { convention: 'effective-annual', decimals: 1 },
  INTL: { convention: 'effective-annual', decimals: 2 },
};
