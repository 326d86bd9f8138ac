/** Entry `fenqi/script`: what the script tag loads. It registers `<fenqi-offers>`, and serves elements with data attributes. */

import { defineOffersElement } from '../widget/element/defineOffersElement.js';
import { OPTIONS } from '../widget/element/options/elementOptions.js';
import { whenIdle } from '../widget/element/whenIdle.js';

// Its own URL is in there. `import.meta` is not valid in a classic script, and `document.currentScript` is null in a module.
defineOffersElement(() => new Error().stack);

const isWanted = () => document.querySelector('[data-fenqi-amount],[data-fenqi-amount-from]');
const upgrade = () =>
  import('../widget/idlePart.js').then(
    part => part.upgradeDataElements(OPTIONS),
    // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
    error => isWanted() && console.error('Fenqi:', error),
  );
// A page without such elements loads the part when it is idle, and is not told if that fails.
if (isWanted()) upgrade();
else whenIdle(upgrade);
