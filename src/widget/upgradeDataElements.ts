import { OPTIONS } from './defineOffersElement.js';

const MARK = 'data-fenqi-amount';

/** Each `data-fenqi-*` attribute of an element is an attribute of the `<fenqi-offers>` inside it. */
function upgrade(element: Element): void {
  let offers = element.querySelector(':scope > fenqi-offers');
  if (!offers) {
    offers = document.createElement('fenqi-offers');
    mirror(element, offers);
    element.append(offers);
  } else mirror(element, offers);
}

function mirror(from: Element, to: Element): void {
  const names = new Set<string>();
  for (const { name, value } of from.attributes) {
    if (!name.startsWith('data-fenqi-')) continue;
    const option = name.slice('data-fenqi-'.length);
    names.add(option);
    if (to.getAttribute(option) !== value) to.setAttribute(option, value);
  }
  for (const name of to.getAttributeNames()) if (!names.has(name)) to.removeAttribute(name);
}

/** Turns elements with `data-fenqi-amount` into widgets: those on the page, those added later, and what changes on them. */
export function upgradeDataElements(): void {
  const all = () => {
    for (const element of document.querySelectorAll(`[${MARK}]`)) upgrade(element);
  };
  new MutationObserver(all).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: [...OPTIONS, 'name'].map(option => `data-fenqi-${option}`),
  });
  all();
}
