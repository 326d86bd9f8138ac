import { defineOffersElement } from '../widget/element/defineOffersElement.js';

// On a server there is nothing to register, and importing this must not break the page that it renders.
if (typeof customElements !== 'undefined') defineOffersElement();

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
