import type { HTMLAttributes } from 'preact';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/** `<fenqi-offers onfenqi-select={...}>` in Preact's JSX. */
declare module 'preact' {
  namespace createElement.JSX {
    interface IntrinsicElements {
      'fenqi-offers': HTMLAttributes<FenqiOffersElement> & OffersProps & OffersListeners<'on'>;
    }
  }
}
