import type * as React from 'react';
import type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';
import type { OffersListeners, OffersProps } from '../../widget/element/OffersProps.js';

/**
 * `<fenqi-offers>` in JSX of React 19, and of 18 as far as 18 goes: it writes attributes only and hears no `onfenqi:select`.
 * The component of `fenqi/react` does all of it in both.
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
