/** What may stand between words and their figure: a colon, the sign or code of a currency. */
const TO_FIGURE = String.raw`[\s:：]*(?:[\p{Sc}\p{L}.]{1,6}\s*)?$`;
/** What may stand between a figure and the words after it. */
const FROM_FIGURE = String.raw`^[\p{Sc}\p{L}.\s]{0,9}?`;

/** @param words in scripts with spaces between words @param script in scripts without them, or where a word goes on */
const before = (words: string, script: string) =>
  new RegExp(String.raw`(?:(?<!\p{L})(?:${words})|${script})${TO_FIGURE}`, 'iu');
const after = (words: string, script: string) =>
  new RegExp(String.raw`${FROM_FIGURE}(?:(?<!\p{L})(?:${words})(?!\p{L})|${script})`, 'iu');

const about = [
  /(?:(?<![\p{L}\d])[-−–﹣+]|[~≈±]\s?|[%٪]\s*$)(?:[\p{Sc}\p{L}.]{1,6}\s*)?$|\p{L}[-−–]$/u,
  before(
    String.raw`ca(?=[.\s])\.?|circa|approx\.?|about|etwa|env\.|environ|aprox\.?|monthly|monatlich|save|약|월|حوالي`,
    '(?<![予预])[约約]|月々|毎月|每[月期]|立减',
  ),
];
const aboutAfter = [
  /^\s*[%٪‰]|^\s?[-−–+]\s?$|^[-−+]|^\s?(?:\p{Sc}|\p{Lu}{3})\+|^\s*[\p{Sc}\p{L}.]{0,5}\s*\//u,
  after('per|pro|par|por|al|je|off|a (?:week|month|year)|monthly|monatlich|mensual|شهريا', '左右|前後|정도|每月|引き'),
];
const limitBefore = before(
  String.raw`from|start(?:s|ing) (?:at|from)|as low as|up to|more than|m(?:in|ax)(?:\.|imum)?|ab|bis(?: zu)?|à partir de|dès|jusqu’à|a partir de|desde|hasta|até|a partire da|da|fino a|من|ابتداءً? من|حتى`,
  '最[低高安][价價]?格?|低至|起[价價]|최[저대고]가?',
);
const limitAfter = after('and up|or more', '[~〜∼]|起|以上|以下|から|より|まで|부터|까지|이상|이하');

/** A difference, a share, a rate (per month, per kilogramme) or a rounded figure: "-10 €", "10 %", "月々1,000円", "ca. 10 €". */
export const isAboutAPrice = (left: string, right: string): boolean =>
  about.some(words => words.test(left)) || aboutAfter.some(words => words.test(right));

/** The lowest or highest of several prices, not the price of this purchase: "From $10", "ab 10 €", "10元起", "1,000円〜". */
export const isLimit = (left: string, right: string): boolean => limitBefore.test(left) || limitAfter.test(right);
