'use client';

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
export type { OffersEvent } from '../widget/element/OffersProps.js';
export { FenqiOffers } from '../widget/react/FenqiOffers.js';
export type { FenqiOffersProps } from '../widget/react/FenqiOffersProps.js';
