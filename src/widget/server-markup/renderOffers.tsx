import { localDay } from '../../checkout/localDay.js';
import { priceChecked } from '../../pricing/offers/priceChecked.js';
import { plansOf } from '../element/firstStage.js';
import { OptionError } from '../element/options/OptionError.js';
import { readSettings } from '../element/options/readSettings.js';
import { readTerms } from '../element/options/readTerms.js';
import { viewOf } from '../format/View.js';
import { overrideTexts, type Tell } from '../locales/overrideTexts.js';
import { law, lawNotice } from '../picker/law/lawNotice.js';
import * as notices from '../picker/law/lawWords.js';
import { PageView } from '../picker/PageView.js';
import { allFirsts } from './allFirsts.js';
import { allNotices } from './allNotices.js';
import { elementHtml, htmlOf } from './htmlOf.js';
import { markupAttributes } from './markupAttributes.js';
import type { ServerOptions } from './ServerOptions.js';
import css from './server.css?inline';

law.part = notices;
Object.assign(notices.NOTICES, allNotices);

// biome-ignore lint/suspicious/noConsole: as in the page, the offers are shown all the same
const tell: Tell = problem => console.error(`Fenqi: ${problem}`);

/**
 * `<fenqi-offers>` as HTML with its offers drawn. They are there with the first paint, also without script, and the element takes them
 * over. Without `day` and `today` the server counts from its own day, and the element from the shopper's. The same options on the same
 * day give the same text. With `day` or `today` the clock is not read.
 *
 * @throws PricingError, OptionError, each with one sentence that names the fix
 * @example
 * page.send(`<form>${renderOffers({ amount: '2999.00', currency: 'EUR', locale: 'de', name: 'fenqi' })}</form>`);
 */
export function renderOffers(options: ServerOptions): string {
  // `drawn` tells an element to wait for its picture, if it is defined while the page still arrives.
  return elementHtml('fenqi-offers', { ...markupAttributes(options), drawn: '' }, renderShadowRoot(options));
}

/**
 * Only what stands inside the element, for a framework that writes `<fenqi-offers drawn>` with its attributes itself. Give both the same
 * options.
 *
 * @throws PricingError, OptionError, each with one sentence that names the fix
 * @example
 * <FenqiOffers {...options} drawn={renderShadowRoot(options)} />
 */
export function renderShadowRoot(options: ServerOptions): string {
  const { styleSheet, integrity, nonce, today } = options;
  if (!options.locale) throw new OptionError('locale is missing: write the language of the page, locale: "de"');
  // A plan that is left out is told in the page, by the element that takes these options over.
  const terms = options.terms ? readTerms(options.terms, () => {}) : undefined;
  const { locale, tag, layout, choice, offers } = readSettings(options, terms, undefined);
  const standard = allFirsts[locale];
  const text = options.texts ? overrideTexts(locale, standard, options.texts, tell).text : standard;
  // Frameworks that prerender refuse to read the clock, so it is read only if no day is given.
  const plans = plansOf(offers, offers.day ?? (today || localDay(new Date())), priceChecked);
  const styles = styleSheet
    ? elementHtml('link', {
        rel: 'stylesheet',
        href: styleSheet,
        ...(integrity && { integrity, crossorigin: 'anonymous' }),
      })
    : elementHtml('style', { nonce: nonce || undefined }, css);
  const view = viewOf(tag, text, offers.currency, 'fenqi');
  const picture = htmlOf(
    <div part="widget" tabIndex={-1} lang={locale} dir={text.direction} hidden>
      <PageView
        view={view}
        plans={plans}
        chosen={choice}
        layout={layout}
        law={lawNotice(view, plans, { locale, layout }, () => {})}
        onChoose={() => {}}
        onOpen={() => {}}
      />
    </div>,
  );
  // Without a registry of custom elements, like the shadow root that the element makes itself.
  const root = { shadowrootmode: 'open', shadowrootcustomelementregistry: '' };
  // The comment at the end tells the element that all of it has arrived.
  return elementHtml('template', root, `${styles}${picture}<!---->`);
}
