import type { Widget } from './Widget.js';

let told = false;

/** The widget of a browser that lacks what every widget needs. The page hears of it once, and nothing is thrown into it. */
export function stayAway(error: unknown): Widget {
  // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
  if (!told) console.error('Fenqi stays away from this browser:', error);
  told = true;
  const nothing = () => {};
  return { update: nothing, choose: nothing, destroy: nothing };
}
