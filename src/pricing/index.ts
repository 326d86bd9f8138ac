export { currencyExponent } from './currencyExponent.js';
export { defaultTermSheet } from './defaultTermSheet.js';
export { representativeExample } from './disclosures.js';
export { formatMinor } from './formatMinor.js';
export type { Apr, Disclosure, Installment, Offer, PricedPlan, Refusal, RefusalReason } from './Offer.js';
export { PricingError, type PricingErrorKind } from './PricingError.js';
export { parseAmount } from './parseAmount.js';
export { type PriceRequest, priceOffers } from './priceOffers.js';
export type {
  AnnuityTerms,
  ClosingRule,
  EqualPrincipalTerms,
  FlatFeeTerms,
  InterestFreeTerms,
  IsoDate,
  Jurisdiction,
  Period,
  PlanTerms,
  Rate,
  RemainderPolicy,
  Share,
  TermSheet,
} from './TermSheet.js';
export { validateTermSheet } from './validateTermSheet.js';
