import { OptionError } from '../element/options/OptionError.js';
import { firsts } from './firsts.js';
import type { Locale } from './Locale.js';

const locales = Object.keys(firsts) as [Locale];

/** Tags as pages and platforms write them: "de-AT", "de_AT". Of Chinese, scripts and regions tell which. */
function spoken(tag: string): Locale | undefined {
  const [language, next] = /^[\w-]+$/.test(tag) ? tag.toLowerCase().split(/[-_]/) : [];
  const locale = language === 'zh' ? (/^(hant|tw|hk|mo)$/.test(next!) ? 'zh-TW' : 'zh-CN') : language;
  return locales.find(each => each === locale);
}

/** The `lang` that holds for an element, across shadow roots. */
export function langAround(element: Element | undefined): string | undefined {
  return (
    element &&
    (element.closest<HTMLElement>('[lang]')?.lang || langAround((element.getRootNode() as Partial<ShadowRoot>).host))
  );
}

/** The language asked for, else that of the text around the widget, else the browser's, else the first. @throws OptionError if the one asked for is not spoken */
export function localeOf(asked: string | null | undefined, host: Element | undefined): Locale {
  const locale = spoken(asked || langAround(host) || navigator.language);
  if (asked && !locale) throw new OptionError(`locale="${asked}": use ${locales.join(', ')}`);
  return locale ?? locales[0];
}
