import type { Locale } from '../../protocol/Locale.js';
import type { FirstMessages } from './FirstMessages.js';
import type { CheckoutMessages, DetailsMessages } from './LaterMessages.js';
import type { SeldomMessages } from './SeldomMessages.js';

/**
 * The texts that keep their words: what a law wants said and how it wants it called, a lender's reasons, and the buttons that borrow. A
 * shop that changed them would answer for it without knowing.
 */
export const FIXED_TEXTS = [
  'direction',
  'apr',
  'disclosures',
  'personalised',
  'reasons',
  'agree',
  'agreeFree',
] as const satisfies readonly (
  | keyof FirstMessages
  | keyof DetailsMessages
  | keyof CheckoutMessages
  | keyof SeldomMessages
)[];

type Override<Text> = Text extends (...figures: never[]) => string
  ? Text | string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]?: string | undefined };

type PartOverrides<Messages> = {
  readonly [Key in Exclude<keyof Messages, (typeof FIXED_TEXTS)[number]>]?: Override<Messages[Key]> | undefined;
};

/** A merchant's words for one language, by the part of the widget in which they stand. */
export interface LanguageOverrides {
  /** The plans, and the line of the layout "line". */
  readonly offers?: PartOverrides<FirstMessages> | undefined;
  /** The schedule of the chosen plan. */
  readonly details?: PartOverrides<DetailsMessages> | undefined;
  /** From the application to the agreement. */
  readonly checkout?: PartOverrides<CheckoutMessages> | undefined;
  /** How it works, and answers that are not an approval. */
  readonly seldom?: PartOverrides<SeldomMessages> | undefined;
}

/**
 * A merchant's own words, by language, so that no shopper reads words of another one. A text with figures is a function of them, or text
 * with their places: "{1}" for the first. It must show every amount, date and name that it is given.
 *
 * @example { en: { offers: { legend: 'Spread the cost', total: amount => `${amount} in all` } }, de: { offers: { total: '{1} gesamt' } } }
 */
export type TextOverrides = { readonly [Language in Locale]?: LanguageOverrides | undefined };
