import { OptionError } from '../element/options/OptionError.js';
import type { SpokenSettings } from '../element/options/readSettings.js';
import type { WidgetHost } from '../element/WidgetHost.js';

const told = new WeakSet<WidgetHost>();

/** Stands for a merchant's own words in one-file builds, whose budget they would break. The widget's words stay, and the merchant is told. */
export function inOwnWords(host: WidgetHost, settings: SpokenSettings): SpokenSettings {
  if (!told.has(host)) host.fail(new OptionError('texts is not in the file of one language: load script.js'));
  told.add(host);
  return settings;
}
