import type { Locale } from '../Locale.js';
import { laters } from '../messages/laters.js';
import { pickers } from '../messages/pickers.js';

export const LOCALES = Object.keys(pickers) as Locale[];

/** All texts of one language. */
export const textsIn = async (locale: Locale) => {
  const picker = pickers[locale];
  return { picker: typeof picker === 'function' ? await picker() : picker, ...(await laters[locale]()) };
};
