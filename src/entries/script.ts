import { defineOffersElement } from '../widget/element/defineOffersElement.js';
import { OPTIONS } from '../widget/element/options/elementOptions.js';
import { whenIdle } from '../widget/element/whenIdle.js';

defineOffersElement(import.meta.url);

const isWanted = () => document.querySelector('[data-fenqi-amount],[data-fenqi-amount-from]');
const upgrade = () =>
  import('../widget/element/upgradeDataElements.js').then(
    part => part.upgradeDataElements(OPTIONS),
    // biome-ignore lint/suspicious/noConsole: the one place where a merchant's developer looks
    error => isWanted() && console.error('Fenqi:', error),
  );
// Pages without such elements only pay for it when they are idle, and need not know if it stays away.
if (isWanted()) upgrade();
else whenIdle(upgrade);
