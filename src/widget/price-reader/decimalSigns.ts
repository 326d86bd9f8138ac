/**
 * The sign before decimals in the languages of shops, after the Unicode CLDR. It is written down because browsers know different languages: one
 * that does not know a language answers with the shopper's own, and the same page would be read differently.
 */
const SIGNS = [
  [
    ',',
    /^(?:a[fz]|b[egs]|c[as]|d[ae]|e[lstu]|f[ir]|gl|h[ruy]|i[dst]|k[aky]|l[btv]|mk|n[blno]|p[lt]|r[ou]|s[klqrv]|tr|u[kz]|vi|ar-(?:dz|l[by]|m[ar]|tn)|en-za)$/,
  ],
  [
    '.',
    /^(?:ar|bn|en|fa|fil|gu|h[ei]|ja|k[no]|m[lrsy]|ne|pa|s[iw]|t[aeh]|ur|zh|de-(?:ch|li)|es-(?:419|cu|do|gt|hn|mx|ni|p[aer]|sv|us)|(?:fr|it)-ch)$/,
  ],
] as const;

const signOf = (tag: string) => SIGNS.find(([, tags]) => tags.test(tag))?.[0];

/**
 * The sign before decimals in a language, the same for every shopper.
 *
 * @param tag "sv-SE", "sv_SE" or "zh-Hant-TW"
 * @returns undefined for a language that is not known
 */
export function decimalSignOf(tag: string | undefined): ',' | '.' | undefined {
  const [language, ...rest] = tag?.toLowerCase().split(/[-_]/) ?? [];
  const region = rest.find(part => /^(?:[a-z]{2}|\d{3})$/.test(part));
  return signOf(`${language}-${region}`) ?? signOf(language!);
}
