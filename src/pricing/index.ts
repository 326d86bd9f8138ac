export { aprWithinTolerance } from './aprWithinTolerance.js';
export { buildSchedule, type ScheduleSpec } from './buildSchedule.js';
export { addUnits, type DateUnit, daysBetween } from './civil.js';
export { currencyExponent } from './currencyExponent.js';
export { defaultTermSheet } from './defaultTermSheet.js';
export { disclosuresOf, representativeExample } from './disclosures.js';
export { displayDecimal } from './displayDecimal.js';
export { dueDates } from './dueDates.js';
export { earlySettlement } from './earlySettlement.js';
export { euInterval } from './euInterval.js';
export { feeRateFromIrr } from './feeRateFromIrr.js';
export { formatMinor } from './formatMinor.js';
export { JURISDICTIONS } from './jurisdictions.js';
export { levelPayment } from './levelPayment.js';
export { merchantSubsidy } from './merchantSubsidy.js';
export { mulDiv, type Rounding } from './mulDiv.js';
export type { Apr, Disclosure, Installment, Offer, PricedPlan, Refusal, RefusalReason } from './Offer.js';
export { PricingError, type PricingErrorKind } from './PricingError.js';
export { parseAmount } from './parseAmount.js';
export { parseRational } from './parseRational.js';
export { priceOffers } from './priceOffers.js';
export { type Advance, type Complete, type PriceRequest, pricePlans } from './pricePlans.js';
export { parseRate, type Rational } from './Rational.js';
export { periodicRate, type SimulatedRow, simulateSchedule } from './simulateSchedule.js';
export { type Flow, solveApr } from './solveApr.js';
export { splitAmount } from './splitAmount.js';
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
export { costBasisPoints, sumMinor, totalCost } from './totalCost.js';
export { unitPeriods } from './unitPeriods.js';
export { validateTermSheet } from './validateTermSheet.js';
