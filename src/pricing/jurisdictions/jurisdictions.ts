import type { Apr } from '../offers/Offer.js';
import type { Jurisdiction } from '../offers/TermSheet.js';

/**
 * What a law says about the annual rate, as data: its convention, the decimals it is shown with (half up), and the highest rate
 * in percent, all costs included. The merchant and the lender stay responsible.
 *
 * - CN: IRR compounded to a year (People's Bank of China, announcement 2021 No. 3); all-in cost at most 24 % (2025 No. 9)
 * - US: actuarial unit-period rate (12 CFR 1026 Appendix J); two decimals keep well within the 1/8 point of 1026.22(a)
 * - EU: effective annual (2008/48/EC Annex I, 2023/2225 Annex III), one decimal; Germany shows two (PAngV)
 * - UK: effective annual (CONC App 1.2), one decimal
 */
export const JURISDICTIONS: Readonly<
  Record<Jurisdiction, readonly [convention: Apr['convention'], decimals: 1 | 2, ceilingPercent?: number]>
> = {
  CN: ['cn-irr', 2, 24],
  US: ['us-actuarial', 2],
  EU: ['effective-annual', 1],
  UK: ['effective-annual', 1],
  INTL: ['effective-annual', 2],
};
