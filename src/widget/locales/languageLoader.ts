import type { FirstMessages } from './FirstMessages.js';
import { firsts } from './firsts.js';
import type { Locale } from './Locale.js';

/** With the short texts of the language in which it is shown. */
export type Spoken<Asked> = Asked & { readonly text: FirstMessages };

/**
 * Makes what is asked for wait for the texts of its language, unless they are here. Texts that do not load are replaced by English ones,
 * which is told once a language.
 */
export function languageLoader(fail: (error: unknown) => void) {
  let lost: Locale | undefined;
  return <Asked extends { readonly locale: Locale }>(asked: Asked): Spoken<Asked> | Promise<Spoken<Asked>> => {
    const { locale } = asked;
    const text = firsts[locale];
    if (typeof text !== 'function') return { ...asked, text };
    const inEnglish = { ...asked, locale: 'en', text: firsts.en } as const;
    if (lost === locale) return inEnglish;
    return text().then(
      ({ first }) => {
        firsts[locale] = first;
        return { ...asked, text: first };
      },
      error => {
        if (lost !== locale) fail(error);
        lost = locale;
        return inEnglish;
      },
    );
  };
}
