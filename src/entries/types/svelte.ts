import type {} from 'svelte/elements';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/** `<fenqi-offers onfenqi-select={...}>` in Svelte 5, `on:fenqi-select` in Svelte 4. */
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'fenqi-offers': HTMLAttributes<FenqiOffersElement> & OffersProps & OffersListeners<'on'> & OffersListeners<'on:'>;
  }
}
