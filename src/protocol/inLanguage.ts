import type { ByLanguage } from './Locale.js';
import { localeOfTag } from './localeOfTag.js';

/**
 * The text in a language: that of its tag, else of the widget's language that the tag means ("zh-TW" for "zh-HK"), else of its base language
 * ("de" for "de-AT"), else the English one, else the first. What `Intl` reads after the region, such as "-u-nu-latn", changes nothing.
 */
export function inLanguage(text: string | ByLanguage, locale: string): string {
  if (typeof text === 'string') return text;
  const [tag] = locale.split('-u-') as [string];
  const language = localeOfTag(tag, Object.keys(text)) ?? '';
  return text[tag] ?? text[language] ?? text[tag.replace(/[-_].*/, '')] ?? text.en ?? Object.values(text)[0] ?? '';
}
