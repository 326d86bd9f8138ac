import { defineOffersElement } from './widget/defineOffersElement.js';

defineOffersElement();

export type { FenqiOffersElement } from './widget/defineOffersElement.js';
