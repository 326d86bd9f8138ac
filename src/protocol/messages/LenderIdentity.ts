import { flag, openRecord, optional, type Shape, type TextShape } from '../../pricing/shapes/Shape.js';
import { type ByLanguage, LOCALES } from '../Locale.js';
import { type DocumentKind, documentKinds } from './closedLists.js';
import { imageUrl, secureUrl, shortText } from './formats.js';

/** The addresses of a lender's documents. Those with the figures of one application come with its decision, as `contractUrl`. */
export type LenderDocuments = { readonly [Kind in DocumentKind]?: string | ByLanguage | undefined };

/** What a lender says of itself to shoppers. */
export interface LenderIdentity {
  /** Shown to the shopper: "Decided by …". One text, or one for each language. */
  readonly name: string | ByLanguage;
  /**
   * A small picture beside the name: https, or a data URL of an image. Best is a data URL, which needs no request. It is only ever
   * the source of an `<img>`; where the page's policy (`img-src`) does not allow it, the name stands alone.
   */
  readonly logo?: string | undefined;
  /** What a shopper can read before an agreement, as https addresses. */
  readonly documents?: LenderDocuments | undefined;
  /** A person at the lender reviews a decision on request. Without it no shopper is told to ask for one. */
  readonly personReview?: boolean | undefined;
}

/** One text, or one for each language of the widget. */
function byLanguage(each: TextShape): Shape<string | ByLanguage> {
  const texts = openRecord(Object.fromEntries(LOCALES.map(locale => [locale, optional(each)])));
  return { of: [each, texts], meant: value => (value instanceof String ? each : texts) };
}

export const lenderIdentityShape = openRecord({
  name: byLanguage(shortText),
  logo: optional(imageUrl),
  documents: optional(
    openRecord(Object.fromEntries(documentKinds.map(kind => [kind, optional(byLanguage(secureUrl))]))),
  ),
  personReview: optional(flag),
});
