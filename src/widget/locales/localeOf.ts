import { type Locale, localeOfTag } from '../../protocol/Locale.js';
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

/** The language asked for, or else that of the text around the widget, or else the browser's, or else the first. @throws OptionError if the widget does not have the one asked for */
export function localeOf(asked: string | null | undefined, host: Element | undefined): Locale {
  const locale = localeOfTag(asked || langAround(host) || navigator.language, locales);
  if (asked && !locale) throw new OptionError(`locale="${asked}": use ${locales.join(', ')}`, 'locale');
  return locale ?? locales[0];
}
