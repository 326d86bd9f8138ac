import type { Widget } from './Widget.js';

let said = '';

/**
 * The widget that is not there: the browser lacks what every widget needs, or the place is taken. The page hears the reason once, and
 * nothing is thrown into it.
 *
 * @param how what is said of Fenqi; other words where the widget is there and only lacks something
 */
export function stayAway(reason: unknown, how = 'stays away'): Widget {
  // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
  if (said !== `${reason}`) console.error(`Fenqi ${how}:`, reason);
  said = `${reason}`;
  const nothing = () => {};
  return { update: nothing, choose: nothing, destroy: nothing };
}
