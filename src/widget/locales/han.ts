/**
 * Chinese or Japanese text around names. A space stands beside a name in Latin letters, and is written so in the text. Between two
 * characters of these scripts, as beside a Chinese name, it falls away.
 */
export const han = (text: TemplateStringsArray, ...names: unknown[]): string =>
  String.raw({ raw: text }, ...names).replace(/([\u2e80-\uffef]) (?=[\u2e80-\uffef])/g, '$1');
