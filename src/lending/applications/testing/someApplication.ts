import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { figuresOf, reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { Application } from '../Application.js';

const day = '2026-11-23';
const purchase = { amountMinor: 120_000, currency: 'CNY' };
const choice = { planId: '3-interest-free' };
const sheet = defaultTermSheet('CNY');
const offer = priceChoice(purchase, sheet, day, choice) as Offer;

/** The application is for CNY 1,200 in three installments of 400, due on 23 December, 23 January and 23 February. */
export const FINANCED_MINOR = offer.financedMinor;
export const AT = Date.parse('2026-11-23T10:00:00Z');

/** An approval that lasts a minute, with its funds set aside in `daily`. */
export function someApplication(reference: string, over: Partial<Application> = {}): Application {
  return {
    reference,
    merchant: 'shop',
    scenario: 'shopping',
    jurisdiction: 'CN',
    key: `key of ${reference}`,
    applicant: 'person',
    byToken: false,
    request: { purchase, choice, day, termsId: sheet.id, locale: 'en' },
    at: AT,
    verdict: {
      kind: 'approved',
      versions: { model: 'm', policy: 'p', products: 's', configuration: 'built-in' },
      pd: 0.1,
      segment: 'segment-1',
      campaign: null,
      contributions: [],
      limitMinor: 1_000_000,
      terms: offer.terms,
      financedMinor: offer.financedMinor,
      monthlyMinor: 40_000,
      starter: false,
      needsReview: false,
    },
    readyAt: AT,
    until: AT + 60_000,
    tier: 'daily',
    reserved: true,
    cancelledAt: null,
    review: null,
    commitment: null,
    ...over,
  };
}

export function someCommitment(reference: string): NonNullable<Application['commitment']> {
  return {
    key: `commit of ${reference}`,
    request: { reference, purchase, choice, day, reviewed: reviewedOf(offer) },
    agreement: {
      id: `agreement of ${reference}`,
      reference,
      lender: 'test',
      ...figuresOf(offer),
      committedAt: new Date(AT).toISOString(),
    },
  };
}
