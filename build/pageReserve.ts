/** The elements that will be widgets, as selectors of a page. */
const ELEMENT = 'fenqi-offers';
const DATA_ELEMENT =
  ':is([data-fenqi-amount],[data-fenqi-amount-from],[data-fenqi-place]:empty):not(:has(fenqi-offers))';

/** Its own display is the page's matter, and it may hold more than the widget: the place is a block at its end. */
const AT_THE_END = `${DATA_ELEMENT}::after { display: block; float: none; inline-size: auto }`;
/** Looks with an inner margin of 1em: as a border, since the padding is taken, and off the width that the place is reckoned by. */
const WITH_MARGIN = `${DATA_ELEMENT}:is([data-fenqi-look="card"],[data-fenqi-look="contrast"])::after { --_in: 2em; border-block: 1em solid #0000 }`;

/** The rules of the shadow root that keep the widget's place, for a page that has no widget yet: one line. */
export function pageReserve(css: string): string {
  return `${css} ${AT_THE_END} ${WITH_MARGIN}`
    .replace(/\/\*.*?\*\//gs, '')
    .replaceAll(' - 100%)', ' - 100% + var(--_in, 0em))')
    .replace(/^:host(?:\((.+)\))?::before/gm, (_, of: string | undefined = '') => {
      const dataOf = of.replace('[', '[data-fenqi-');
      return `${ELEMENT}${of}::before, ${DATA_ELEMENT}${dataOf}::after`;
    })
    .replace(/^:host\((.+)\)/gm, `${ELEMENT}$1`)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([:(]) | (\))/g, '$1$2')
    .replaceAll(';}', '}')
    .trim();
}
