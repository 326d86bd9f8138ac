import type * as React from 'react';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/**
 * `<fenqi-offers>` in the JSX of React 19. React 18 writes attributes only, and does not hear `onfenqi-select`. The
 * component of `fenqi/react` works in full in both.
 */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fenqi-offers': React.DetailedHTMLProps<React.HTMLAttributes<FenqiOffersElement>, FenqiOffersElement> &
        OffersProps &
        OffersListeners<'on'>;
    }
  }
}
