/**
 * The sign before decimals in the languages of shops, after the Unicode CLDR. It is written down because browsers know different languages: one
 * that does not know a language answers with the shopper's own, and the same page would be read differently.
 */
const SIGNS: Readonly<Record<',' | '.', string>> = {
  ',': 'af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lb lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi ar-dz ar-lb ar-ly ar-ma ar-mr ar-tn en-za',
  '.': 'ar bn en fa fil gu he hi ja kn ko ml mr ms my ne pa si sw ta te th ur zh de-ch de-li es-419 es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us fr-ch it-ch',
};

const known = new Map(
  Object.entries(SIGNS).flatMap(([sign, tags]) =>
    tags.split(' ').map(tag => [tag, sign as keyof typeof SIGNS] as const),
  ),
);

/**
 * The sign before decimals in a language, the same for every shopper.
 *
 * @param tag "sv-SE", "sv_SE" or "zh-Hant-TW"
 * @returns undefined for a language that is not known
 */
export function decimalSignOf(tag: string | undefined): keyof typeof SIGNS | undefined {
  const [language, ...rest] = tag?.toLowerCase().split(/[-_]/) ?? [];
  const region = rest.find(part => /^(?:[a-z]{2}|\d{3})$/.test(part));
  return known.get(`${language}-${region}`) ?? known.get(language!);
}
