import { JURISDICTIONS } from '../../src/pricing/jurisdictions/jurisdictions.js';
import { LAWS } from '../../src/pricing/money/currencyTable.js';
import { type Jurisdiction, jurisdictionCodes } from '../../src/pricing/offers/termWords.js';
import { LOCALES, type Locale } from '../../src/protocol/Locale.js';
import { currencies as frequent } from '../../src/widget/currencies/frequentCurrencies.js';
import { firsts } from '../../src/widget/locales/firsts.js';
import { LAW_OF } from '../../src/widget/locales/LawTexts.js';
import { part, read, script } from './browserParts.js';
import { weights } from './weights.js';

/** The laws of the currencies that the first script does not know. A currency without a law of its own has the default. */
const lawsOfOtherCurrencies = new Set<Jurisdiction>([
  'INTL',
  ...Object.keys(LAWS).flatMap(currency => (frequent.laws[currency] ? [] : LAWS[currency]!)),
]);

function filesFor(locale: Locale, law: Jurisdiction): readonly string[] {
  const texts = LAW_OF[law];
  const [, , , firstView] = JURISDICTIONS[law];
  return [
    ...new Set([
      script,
      ...(typeof firsts[locale] === 'function' ? part(`first.${locale}`) : []),
      ...(lawsOfOtherCurrencies.has(law) ? part('allCurrencies') : []),
      ...(firstView ? part('lawWords') : []),
      ...part('goLive'),
      ...part(`later.${locale}`),
      ...(texts ? part(`${texts}.${locale}`) : []),
      ...(texts === 'cn' ? part('costPart') : []),
      ...part('httpLenderOf'),
      ...part('idlePart'),
    ]),
  ];
}

/** All that a shopper of this language loads from the first paint to an agreement under this law, with a lender over HTTP. */
export interface ShopperLoad {
  readonly locale: Locale;
  readonly law: Jurisdiction;
  readonly files: readonly string[];
  readonly gzip: number;
}

export const shopperLoads: readonly ShopperLoad[] = LOCALES.flatMap(locale =>
  jurisdictionCodes.map((law): ShopperLoad => {
    const files = filesFor(locale, law);
    return { locale, law, files, gzip: files.reduce((sum, file) => sum + weights.gzip(read(file)), 0) };
  }),
);
