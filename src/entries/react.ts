'use client';

/** Entry `fenqi/react`: the widget as a React component, and the checkout without it as a hook, for React 18 and 19. */

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
export type { OffersEvent } from '../widget/element/OffersProps.js';
export { FenqiOffers } from '../widget/react/FenqiOffers.js';
export type { FenqiOffersProps } from '../widget/react/FenqiOffersProps.js';
export { type UsedCheckout, useCheckout } from '../widget/react/useCheckout.js';
