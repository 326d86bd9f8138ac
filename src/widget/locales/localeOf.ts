import type { Locale } from '../../protocol/Locale.js';
import { localeOfTag } from '../../protocol/localeOfTag.js';
import { OptionError } from '../element/options/OptionError.js';
import { firsts } from './firsts.js';

/** Those of this build: a one-file build has one. */
export const locales = Object.keys(firsts) as [Locale];

/** The `lang` that applies to an element, across shadow roots. */
export function langAround(element: Element | undefined): string | undefined {
  return (
    element &&
    (element.closest<HTMLElement>('[lang]')?.lang || langAround((element.getRootNode() as Partial<ShadowRoot>).host))
  );
}

/** How a widget speaks and writes. */
export interface Speech {
  /** The language of its texts. */
  readonly locale: Locale;
  /** For `Intl`: the same language with the region of the page, because "en-GB" and "de-CH" have dates and numbers of their own. */
  readonly tag: string;
}

/** The language asked for, or else that of the text around the widget, or else the browser's, or else the first. @throws OptionError if the widget does not have the one asked for */
export function localeOf(asked: string | null | undefined, host: Element | undefined): Speech {
  const given = asked || langAround(host) || navigator.language;
  const known = localeOfTag(given, locales);
  if (asked && !known) throw new OptionError(`locale="${asked}": use ${locales.join(', ')}`, 'locale');
  const locale = known ?? locales[0];
  // Language and region only: `Intl` would refuse other parts, or obey them, such as digits of their own.
  return { locale, tag: (known && given.match(/^..-([a-z]{2}|419)\b/i)?.[0]) ?? locale };
}
