import { defineOffersElement, OPTIONS } from './widget/defineOffersElement.js';
import { whenIdle } from './widget/whenIdle.js';

defineOffersElement();

/** Pages without such elements only pay for it when they are idle, and need not know if it stays away. */
const upgrade = () =>
  import('./widget/upgradeDataElements.js').then(part => part.upgradeDataElements([...OPTIONS, 'name']));
// biome-ignore lint/suspicious/noConsole: the one place where a merchant's developer looks
if (document.querySelector('[data-fenqi-amount]')) upgrade().catch(error => console.error('Fenqi:', error));
else whenIdle(() => upgrade().catch(() => {}));
