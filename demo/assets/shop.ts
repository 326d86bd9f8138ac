import { keepCartInPlace } from './keepCartInPlace.js';
import { keepChoice } from './keepDraft.js';
import { showLenderLinks } from './lenderLinks.js';
import { showVariant } from './showVariant.js';
import { watchCheckout } from './watchCheckout.js';

// The page works without this script, which only saves reloads.
document.documentElement.classList.add('scripted');

const buy = document.querySelector<HTMLFormElement>('[data-buy]');
if (buy) {
  showVariant(buy);
  keepChoice(buy);
}

const cart = document.querySelector<HTMLElement>('[data-cart]');
if (cart) keepCartInPlace(cart);

const checkout = document.querySelector<HTMLFormElement>('[data-checkout]');
if (checkout) watchCheckout(checkout);

showLenderLinks();
