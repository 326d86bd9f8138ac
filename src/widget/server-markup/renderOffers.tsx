import { localDay } from '../../checkout/localDay.js';
import { plansOf } from '../element/firstStage.js';
import { OptionError } from '../element/options/OptionError.js';
import { readSettings } from '../element/options/readSettings.js';
import { readTerms } from '../element/options/readTerms.js';
import { viewOf } from '../format/View.js';
import { overrideTexts, type Tell } from '../locales/overrideTexts.js';
import { FirstPicture } from '../picker/FirstPicture.js';
import { allFirsts } from './allFirsts.js';
import { elementHtml, htmlOf } from './htmlOf.js';
import { markupAttributes } from './markupAttributes.js';
import type { ServerOptions } from './ServerOptions.js';
import css from './server.css?inline';

// biome-ignore lint/suspicious/noConsole: as in the page, such a text is no reason to show nothing
const tell: Tell = problem => console.error(`Fenqi: ${problem}`);

/**
 * `<fenqi-offers>` as HTML with its offers drawn. They are there with the first paint, also without script, and the element takes them
 * over. Without `day` the server counts from its own day, and the element from the shopper's. The same options on the same day give the
 * same text.
 *
 * @throws PricingError, OptionError, each with one sentence that names the fix
 * @example
 * page.send(`<form>${renderOffers({ amount: '2999.00', currency: 'EUR', locale: 'de', name: 'fenqi' })}</form>`);
 */
export function renderOffers(options: ServerOptions): string {
  const { styleSheet, integrity, nonce } = options;
  if (!options.locale) throw new OptionError('locale is missing: write the language of the page, locale: "de"');
  const attributes = markupAttributes(options);
  // A plan that is left out is told in the page, by the element that takes these options over.
  const terms = options.terms ? readTerms(options.terms, () => {}) : undefined;
  const settings = readSettings(options, terms, undefined);
  const { locale, layout, choice } = settings;
  const standard = allFirsts[locale];
  const text = options.texts ? overrideTexts(locale, standard, options.texts, tell).text : standard;
  const { currency } = settings.offers;
  const plans = plansOf(settings.offers, localDay(new Date()));
  const styles = styleSheet
    ? elementHtml('link', {
        rel: 'stylesheet',
        href: styleSheet,
        ...(integrity && { integrity, crossorigin: 'anonymous' }),
      })
    : elementHtml('style', { nonce: nonce || undefined }, css);
  const picture = htmlOf(
    <div part="widget" tabIndex={-1} lang={locale} dir={text.direction} hidden>
      <FirstPicture
        view={viewOf(locale, text, currency, 'fenqi')}
        plans={plans}
        chosen={choice}
        layout={layout}
        onChoose={() => {}}
      />
    </div>,
  );
  // Without a registry of custom elements, like the shadow root that the element makes itself.
  const root = { shadowrootmode: 'open', shadowrootcustomelementregistry: '' };
  // `drawn` tells an element to wait for its picture, if it is defined while the page still arrives.
  return elementHtml('fenqi-offers', { ...attributes, drawn: '' }, elementHtml('template', root, styles + picture));
}
