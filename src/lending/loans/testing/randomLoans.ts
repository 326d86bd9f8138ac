import fc from 'fast-check';
import { amounts, plans, randomSheet } from '../../../pricing/laws/randomTerms.js';
import { figuresOf, reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { someApplication } from '../../applications/testing/someApplication.js';
import type { LoanRecord } from '../LoanRecord.js';

export const LOAN_DAY = '2026-01-31';

/** New loans by any terms that give an offer; null where they give none. */
export const randomLoans = fc.tuple(amounts, plans).map(([amountMinor, terms]): LoanRecord | null => {
  const purchase = { amountMinor, currency: 'EUR' };
  const sheet = randomSheet(terms);
  const choice = { planId: terms.id };
  const offer = amountMinor > 0 ? priceChoice(purchase, sheet, LOAN_DAY, choice) : null;
  if (!offer) return null;
  const application = someApplication('a', { jurisdiction: 'INTL' });
  const request = { ...application.request, purchase, choice, day: LOAN_DAY, termsId: sheet.id };
  const { verdict } = application;
  const agreement = { id: 'g', reference: 'a', lender: 'l', ...figuresOf(offer), committedAt: `${LOAN_DAY}T00:00:00Z` };
  const commitment = {
    key: 'c',
    request: { reference: 'a', purchase, choice, day: LOAN_DAY, reviewed: reviewedOf(offer) },
    agreement,
  };
  const approved = { ...verdict, terms, financedMinor: offer.financedMinor } as typeof verdict;
  return { application: { ...application, request, verdict: approved, commitment }, amendments: [], events: [] };
});
