import { defineOffersElement, OPTIONS } from './widget/defineOffersElement.js';
import { whenIdle } from './widget/whenIdle.js';

defineOffersElement();

/** Pages without such elements only pay for it when they are idle; with one, it is wanted at once. */
const upgrade = () =>
  import('./widget/upgradeDataElements.js').then(part => part.upgradeDataElements([...OPTIONS, 'name']));
if (document.querySelector('[data-fenqi-amount]')) upgrade();
else whenIdle(upgrade);
