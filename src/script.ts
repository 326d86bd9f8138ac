import { defineOffersElement } from './widget/defineOffersElement.js';
import { upgradeDataElements } from './widget/upgradeDataElements.js';

defineOffersElement();
upgradeDataElements();
