'use client';

export type { OffersEvent } from '../frameworks/OffersProps.js';
export type { FenqiOffersElement } from '../widget/defineOffersElement.js';
export { FenqiOffers, type FenqiOffersProps } from './FenqiOffers.js';
