import { overrideTexts } from '../../locales/overrideTexts.js';
import { OptionError } from '../options/OptionError.js';
import type { SpokenSettings } from '../options/readSettings.js';
import type { WidgetOptions } from '../options/WidgetOptions.js';
import type { WidgetHost } from '../WidgetHost.js';

type Words = Pick<SpokenSettings, 'text' | 'reword'>;

/** The last words of each widget: what is wrong in them is told once, not with each new price. */
const latest = new WeakMap<WidgetHost, { readonly texts: unknown; readonly locale: string; readonly words: Words }>();

/** Settings in the merchant's words. Those of the long texts wait until these are here. */
export function inOwnWords(
  host: WidgetHost,
  settings: SpokenSettings,
  texts: NonNullable<WidgetOptions['texts']>,
): SpokenSettings {
  const { locale, text } = settings;
  const before = latest.get(host);
  if (before?.texts === texts && before.locale === locale) return { ...settings, ...before.words };
  const words = overrideTexts(locale, text, texts, problem => host.fail(new OptionError(problem)));
  latest.set(host, { texts, locale, words });
  return { ...settings, ...words };
}
