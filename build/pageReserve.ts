import { build } from 'vite';
import { JURISDICTIONS } from '../src/pricing/jurisdictions/jurisdictions.js';
import { LAWS } from '../src/pricing/money/currencyTable.js';
import { type Jurisdiction, jurisdictionCodes } from '../src/pricing/offers/termWords.js';

const ELEMENT = 'fenqi-offers';
/** An element of a page that will become a widget. */
const DATA_ELEMENT =
  ':is([data-fenqi-amount],[data-fenqi-amount-from],[data-fenqi-place]:empty):not(:has(fenqi-offers))';

/** Whether a law wants more in the first view than the figures of the plans. */
const wantsMore = (law: Jurisdiction) => JURISDICTIONS[law][3] !== undefined;

/** The attributes that name such a law. */
const UNDER_LAW = `:is(${[
  ...Object.entries(LAWS).flatMap(([currency, law]) => (wantsMore(law) ? `[currency="${currency}"]` : [])),
  ...jurisdictionCodes.filter(wantsMore).map(law => `[terms*='"${law}"']`),
]})`;

/** The selectors of `page.css`, as elements of a page are selected. */
const FOR_PAGES: Readonly<Record<string, readonly string[]>> = {
  ':host(:not([hidden]))': [`${ELEMENT}:not([hidden])`],
  // Without weight: any rule of the page wins, as over a rule of the shadow root.
  ':host': [`:where(${ELEMENT})`],
  ':host::before': [`${ELEMENT}::before`, `${DATA_ELEMENT}::after`],
  ':host(.law)': [`${ELEMENT}${UNDER_LAW}`, `${DATA_ELEMENT}${UNDER_LAW.replaceAll('[', '[data-fenqi-')}`],
  ':host(:is([layout="line"], [layout="compact"]))::before': [
    `${ELEMENT}:is([layout="line"],[layout="compact"])::before`,
    `${DATA_ELEMENT}:is([data-fenqi-layout="line"],[data-fenqi-layout="compact"])::after`,
  ],
  ':host(:where([look="card"], [look="contrast"]))': [`${ELEMENT}:where([look="card"],[look="contrast"])`],
  '[data-fenqi]::after': [`${DATA_ELEMENT}::after`],
  '[data-fenqi]:is([data-fenqi-look="card"], [data-fenqi-look="contrast"])::after': [
    `${DATA_ELEMENT}:is([data-fenqi-look="card"],[data-fenqi-look="contrast"])::after`,
  ],
};

/** The rules that keep the place of a widget in a page that does not have one yet, in one line. */
export async function pageReserve(): Promise<string> {
  const result = await build({
    mode: 'browser',
    logLevel: 'warn',
    css: {
      postcss: {
        plugins: [
          {
            postcssPlugin: 'selectors-for-pages',
            Once(root) {
              root.walkRules(rule => {
                const inOneLine = rule.selector.replace(/\s+/g, ' ').replace(/(?<=\() | (?=\))/g, '');
                const selectors = FOR_PAGES[inOneLine];
                if (!selectors) throw rule.error(`Say in build/pageReserve.ts how a page selects "${rule.selector}"`);
                rule.selectors = [...selectors];
              });
            },
          },
        ],
      },
    },
    build: { write: false, lib: false, rolldownOptions: { input: 'src/widget/styles/page.css' } },
  });
  const [only] = [result].flat().flatMap(each => ('output' in each ? each.output : []));
  if (only?.type !== 'asset') throw new Error('src/widget/styles/page.css was not built into one file');
  return `${only.source}`.trim();
}
