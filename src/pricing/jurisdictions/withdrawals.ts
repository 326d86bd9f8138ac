import type { Jurisdiction } from '../offers/TermSheet.js';
import { EU_WITHDRAWAL_DAYS } from './eu.disclosures.js';
import { UK_WITHDRAWAL_DAYS } from './uk.disclosures.js';
import type { WithdrawalRight } from './WithdrawalRight.js';

/** Directive 2023/2225 Art. 26 and 27: without a reason; principal and interest are repaid within 30 days of the notice. */
const EU: WithdrawalRight = { days: EU_WITHDRAWAL_DAYS, owes: 'principal-and-interest', repayDays: 30 };
/** Consumer Credit Act 1974, section 66A: without a reason; credit and interest are repaid within 30 days of the notice. */
const UK: WithdrawalRight = { days: UK_WITHDRAWAL_DAYS, owes: 'principal-and-interest', repayDays: 30 };

/** Each law's right to withdraw from an agreement. Null: the law gives none for a purchase in a shop's page. */
export const WITHDRAWALS: Readonly<Record<Jurisdiction, WithdrawalRight | null>> = {
  CN: null,
  US: null,
  EU,
  DE: EU,
  UK,
  JP: null,
  INTL: null,
};
