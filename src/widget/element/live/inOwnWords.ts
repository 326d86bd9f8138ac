import { overridesFor, overrideTexts } from '../../locales/overrideTexts.js';
import { OptionError } from '../options/OptionError.js';
import type { SpokenSettings } from '../options/readSettings.js';
import type { WidgetOptions } from '../options/WidgetOptions.js';
import type { WidgetHost } from '../WidgetHost.js';

type Words = Pick<SpokenSettings, 'text' | 'reword'>;

/** The last words of each widget: what is wrong in them is told once, not with each new price. */
const latest = new WeakMap<WidgetHost, Words & { readonly texts: unknown; readonly locale: string }>();

/** Settings in the merchant's words. Those of the later texts wait until these are here. */
export function inOwnWords(host: WidgetHost, settings: SpokenSettings, texts: WidgetOptions['texts']): SpokenSettings {
  if (!texts) return settings;
  const { locale } = settings;
  const before = latest.get(host);
  if (before?.texts === texts && before.locale === locale)
    return { ...settings, text: before.text, reword: before.reword };
  const tell = (problem: string) => host.fail(new OptionError(problem));
  const overrides = overridesFor(locale, texts, tell);
  const words: Words = {
    text: overrideTexts(settings.text, overrides, 'offers', locale, tell),
    reword: ({ writing, details, checkout }) => ({
      writing,
      details: overrideTexts(details, overrides, 'details', locale, tell),
      checkout: overrideTexts(checkout, overrides, 'checkout', locale, tell),
    }),
  };
  latest.set(host, { ...words, texts, locale });
  return { ...settings, ...words };
}
