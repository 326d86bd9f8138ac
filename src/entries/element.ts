/** Entry `fenqi/element`: importing it registers `<fenqi-offers>`. */

import { defineOffersElement } from '../widget/element/defineOffersElement.js';

defineOffersElement();

export type { FenqiOffersElement } from '../widget/element/defineOffersElement.js';
