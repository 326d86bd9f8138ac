import { OptionError } from './OptionError.js';

/** The languages that the widget speaks. */
export type Locale = 'zh-CN' | 'en';

const spoken = (language: string | null | undefined): Locale | undefined =>
  language ? (/^zh\b/i.test(language) ? 'zh-CN' : /^en\b/i.test(language) ? 'en' : undefined) : undefined;

/** The language asked for, else that of the text around the widget, else the browser's, else English. @throws OptionError if the one asked for is not spoken */
export function localeOf(asked: string | null | undefined, host: Element): Locale {
  if (asked) {
    const locale = spoken(asked);
    if (!locale) throw new OptionError(`locale="${asked}": use zh-CN or en`);
    return locale;
  }
  return spoken(host.closest<HTMLElement>('[lang]')?.lang || navigator.language) ?? 'en';
}
