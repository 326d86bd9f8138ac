'use client';

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
export { FenqiOffers } from '../widget/react/FenqiOffers.js';
export type { FenqiOffersProps } from '../widget/react/FenqiOffersProps.js';
export type { OffersEvent } from './types/OffersProps.js';
