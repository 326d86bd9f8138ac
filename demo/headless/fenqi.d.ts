/**
 * The two entries that this page imports, as the package publishes them. Written down here so that the types check before
 * anything is built; the bundle itself gets the real thing (see demo/vite.config.ts).
 */
declare module 'fenqi' {
  export const createCheckout: typeof import('../../src/checkout/createCheckout.js').createCheckout;
  export type Checkout = import('../../src/checkout/Checkout.js').Checkout;
  export type CheckoutState = import('../../src/checkout/CheckoutState.js').CheckoutState;
  export type Agreement = import('../../src/protocol/Agreement.js').Agreement;
  export type Offer = import('../../src/pricing/Offer.js').Offer;
  export type PricedPlan = import('../../src/pricing/Offer.js').PricedPlan;
}

declare module 'fenqi/sandbox' {
  export const sandboxLender: typeof import('../../src/lenders/sandbox/sandboxLender.js').sandboxLender;
}
