import { build } from 'vite';

const ELEMENT = 'fenqi-offers';
/** An element of a page that will become a widget. */
const DATA_ELEMENT =
  ':is([data-fenqi-amount],[data-fenqi-amount-from],[data-fenqi-place]:empty):not(:has(fenqi-offers))';

/** The attributes that name a law with more for the first view, as reserve.css writes them. */
const UNDER_LAW = `:is(${['EUR', 'GBP', 'CZK', 'DKK', 'HUF', 'PLN', 'RON', 'SEK'].map(code => `[currency="${code}"]`).join(', ')}, [terms*='"EU"'], [terms*='"DE"'], [terms*='"UK"'])`;

/** The selectors of `page.css`, as elements of a page are selected. */
const FOR_PAGES: Readonly<Record<string, readonly string[]>> = {
  ':host(:not([hidden]))': [`${ELEMENT}:not([hidden])`],
  // Without weight: any rule of the page wins, as over a rule of the shadow root.
  ':host': [`:where(${ELEMENT})`],
  ':host::before': [`${ELEMENT}::before`, `${DATA_ELEMENT}::after`],
  [`:host(${UNDER_LAW})`]: [`${ELEMENT}${UNDER_LAW}`, `${DATA_ELEMENT}${UNDER_LAW.replaceAll('[', '[data-fenqi-')}`],
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
