'use client';

export type { OffersEvent } from '../frameworks/OffersProps.js';
export type { FenqiOffersElement } from '../widget/defineOffersElement.js';
export { FenqiOffers } from './FenqiOffers.js';
export type { FenqiOffersProps } from './FenqiOffersProps.js';
