/** Entry `fenqi/element`: importing it registers `<fenqi-offers>`. */

import { defineOffersElement } from '../widget/element/defineOffersElement.js';

// A server has no registry of elements, and importing this must not break its rendering.
if (typeof document !== 'undefined') defineOffersElement();

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
