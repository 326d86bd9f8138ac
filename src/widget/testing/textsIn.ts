import { firsts } from '../locales/firsts.js';
import type { Locale } from '../locales/Locale.js';
import { laters } from '../locales/laters.js';

export const LOCALES = Object.keys(firsts) as Locale[];

/** All texts of one language. */
export const textsIn = async (locale: Locale) => {
  const picker = firsts[locale];
  return { picker: typeof picker === 'function' ? await picker() : picker, ...(await laters[locale]()) };
};
