import type {} from 'solid-js/jsx-runtime';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/** `<fenqi-offers>` in Solid's JSX. JSX allows no name with two colons, so spread the listener: `{...{ 'on:fenqi:select': listener }}`. */
declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'fenqi-offers': HTMLAttributes<FenqiOffersElement> & OffersProps & OffersListeners<'on:'>;
    }
  }
}
