import type { OfferText } from './offerText.js';

/** The most characters that one of the texts has, those of Chinese, Japanese and Korean counted twice. */
const longest = (texts: readonly string[]) =>
  Math.max(0, ...texts.map(text => text.replace(/[\u2e80-\uffff]/g, 'xx').length));

/**
 * The classes by which the style sheet knows how much the lines of all tiles hold: long amounts and languages are written smaller, the
 * same in each tile, and not on more lines, so that the place that a page reserves is the right one for all. No inline style: a strict policy allows none in a
 * server's markup.
 */
export function fitOf(texts: readonly OfferText[]): string {
  const phrases = texts.flatMap(({ notes, costs }) => [notes, costs]);
  const amount = Math.ceil(longest(texts.map(text => text.amount)) / 3);
  const phrase = Math.ceil(longest(phrases.flat()) / 3);
  const line = Math.ceil(longest(phrases.map(each => each.join('  '))) / 6);
  return `tiles a${amount} p${phrase} l${line}`;
}
