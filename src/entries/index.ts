/** Entry `fenqi`: the widget, the checkout without it, and the types of both. Importing it touches no global. */

export type { Checkout, CheckoutOptions, Offers, OffersOptions } from '../checkout/Checkout.js';
export { CheckoutError, type CheckoutErrorKind } from '../checkout/CheckoutError.js';
export type { CheckoutOutcome } from '../checkout/CheckoutOutcome.js';
export type {
  Approval,
  CheckoutApplication,
  CheckoutFailure,
  CheckoutPhase,
  CheckoutState,
} from '../checkout/CheckoutState.js';
export type { CheckoutActions } from '../checkout/checkoutActions.js';
export { createCheckout } from '../checkout/createCheckout.js';
export type * from '../lenders/LenderAdapter.js';
export { LenderError, type LenderErrorKind } from '../lenders/LenderError.js';
export type { PageStorage } from '../lenders/pageStorage.js';
export type { Disclosure, DisclosureCode } from '../pricing/jurisdictions/Disclosure.js';
export { formatMinor } from '../pricing/money/formatMinor.js';
export { parseAmount } from '../pricing/money/parseAmount.js';
export { defaultTermSheet } from '../pricing/offers/defaultTermSheet.js';
export type { Apr, Installment, Offer, PricedPlan, Refusal } from '../pricing/offers/Offer.js';
export type { IsoDate, PlanTerms, TermSheet } from '../pricing/offers/TermSheet.js';
export { PricingError, type PricingErrorKind } from '../pricing/PricingError.js';
export { inLanguage } from '../protocol/inLanguage.js';
export type { Locale, LocaleTag } from '../protocol/Locale.js';
export type { Agreement } from '../protocol/messages/Agreement.js';
export type { Choice } from '../protocol/messages/Choice.js';
export type { DeclineReason } from '../protocol/messages/closedLists.js';
export type { Decision, DecisionStatus } from '../protocol/messages/Decision.js';
export type { AdvertisedPlan, MerchantEvent } from '../widget/analytics/MerchantEvent.js';
export { type MountedWidget, type MountOptions, mount } from '../widget/element/mount.js';
export type { Layout, Look, Theme } from '../widget/element/options/optionValues.js';
export type { WidgetOptions } from '../widget/element/options/WidgetOptions.js';
export type { WidgetErrorKind, WidgetEvents } from '../widget/element/WidgetEvents.js';
export type { LanguageOverrides, TextOverrides } from '../widget/locales/TextOverrides.js';
