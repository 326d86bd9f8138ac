import type {} from 'solid-js/jsx-runtime';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/** `<fenqi-offers on:fenqi-select={...}>` in Solid's JSX. JSX allows no name with two colons, such as `on:fenqi:select`. */
declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'fenqi-offers': HTMLAttributes<FenqiOffersElement> & OffersProps & OffersListeners<'on:'>;
    }
  }
}
