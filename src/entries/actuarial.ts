/** Entry `fenqi/actuarial`: the building blocks of pricing, for computing your own plans. */

export { buildSchedule, type ScheduleSpec } from '../pricing/actuarial/buildSchedule.js';
export { feeRateFromIrr } from '../pricing/actuarial/feeRateFromIrr.js';
export { levelPayment } from '../pricing/actuarial/levelPayment.js';
export { periodicRate, type SimulatedRow, simulateSchedule } from '../pricing/actuarial/simulateSchedule.js';
export { type CashFlow, solveApr } from '../pricing/actuarial/solveApr.js';
export { addUnits, type DateUnit } from '../pricing/calendar/addUnits.js';
export { daysBetween } from '../pricing/calendar/daysBetween.js';
export { dueDates } from '../pricing/calendar/dueDates.js';
export { euInterval } from '../pricing/calendar/euInterval.js';
export { unitPeriods } from '../pricing/calendar/unitPeriods.js';
export { aprWithinTolerance } from '../pricing/jurisdictions/aprWithinTolerance.js';
export type { Disclosure, DisclosureCode } from '../pricing/jurisdictions/Disclosure.js';
export { displayDecimal } from '../pricing/money/displayDecimal.js';
export { halfEven } from '../pricing/money/halfEven.js';
export { mulDiv } from '../pricing/money/mulDiv.js';
export { parseRational } from '../pricing/money/parseRational.js';
export { parseRate, type Rational } from '../pricing/money/Rational.js';
export { halfUp, type Round, roundDown, roundUp } from '../pricing/money/rounding.js';
export { splitAmount } from '../pricing/money/splitAmount.js';
export { earlySettlement } from '../pricing/offers/earlySettlement.js';
export { merchantSubsidy } from '../pricing/offers/merchantSubsidy.js';
export type {
  Apr,
  Installment,
  Offer,
  PricedPlan,
  Refusal,
  RefusalReason,
} from '../pricing/offers/Offer.js';
export { type RepresentativeExample, representativeExample } from '../pricing/offers/representativeExample.js';
export type * from '../pricing/offers/TermSheet.js';
export { costBasisPoints, sumMinor, totalCost } from '../pricing/offers/totalCost.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
