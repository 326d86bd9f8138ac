import type { Settings } from '../element/options/readSettings.js';
import { firsts } from './firsts.js';
import type { Locale } from './Locale.js';

/** Makes settings wait for the texts of their language, unless those are here. In English if they stay away, which is told once a language. */
export function languageLoader(fail: (error: unknown) => void) {
  let lost: Locale | undefined;
  return (settings: Settings): Settings | Promise<Settings> => {
    const { locale } = settings;
    const text = firsts[locale];
    if (typeof text !== 'function') return settings;
    const inEnglish = { ...settings, locale: 'en' as const };
    if (lost === locale) return inEnglish;
    return text().then(
      here => {
        firsts[locale] = here;
        return settings;
      },
      error => {
        if (lost !== locale) fail(error);
        lost = locale;
        return inEnglish;
      },
    );
  };
}
