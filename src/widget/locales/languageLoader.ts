import type { Locale } from '../../protocol/Locale.js';
import type { FirstMessages } from './FirstMessages.js';
import { firsts } from './firsts.js';
import type { LaterMessages } from './LaterMessages.js';
import type { SeldomMessages } from './SeldomMessages.js';

/** Texts that load later, by their part. */
type LaterParts = Partial<LaterMessages> & { readonly seldom?: SeldomMessages };

export type Reword = <Texts extends LaterParts>(texts: Texts) => Texts;

/** Something with the short texts of its language. */
export type Spoken<Asked> = Asked & {
  readonly text: FirstMessages;
  /** Puts further texts into the merchant's words. */
  readonly reword?: Reword | undefined;
};

/**
 * Adds the short texts of the language, at once if they are here. If they do not load, it uses English and tells the merchant, once for
 * each language.
 */
export function languageLoader(fail: (error: unknown) => void) {
  let lost: Locale | undefined;
  return <Asked extends { readonly locale: Locale }>(asked: Asked): Spoken<Asked> | Promise<Spoken<Asked>> => {
    const { locale } = asked;
    const text = firsts[locale];
    if (typeof text !== 'function') return { ...asked, text };
    const inEnglish = { ...asked, locale: 'en', tag: 'en', text: firsts.en } as const;
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
