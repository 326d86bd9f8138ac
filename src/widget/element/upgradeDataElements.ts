const ATTRIBUTE = 'data-fenqi-';

/** Copies each `data-fenqi-*` attribute of an element to the `<fenqi-offers>` inside it. */
function upgrade(element: Element, names: readonly string[]): void {
  // A widget has its own options, also one that was mounted. Without a shadow root it is only a copy of one.
  const mounted = [...element.querySelectorAll(':scope>[data-fenqi-mounted]')];
  if (element.localName === 'fenqi-offers' || mounted.some(each => each.shadowRoot)) return;
  for (const dead of mounted) dead.remove();
  const offers = element.querySelector(':scope > fenqi-offers') ?? document.createElement('fenqi-offers');
  for (const name of names) {
    const value = element.getAttribute(ATTRIBUTE + name);
    if (value === null) offers.removeAttribute(name);
    else if (value !== offers.getAttribute(name)) offers.setAttribute(name, value);
  }
  // Last, so that it starts with all of its options.
  if (!offers.isConnected) element.append(offers);
}

/** Makes widgets of elements with `data-fenqi-amount` or `data-fenqi-amount-from`, now and when they are added or changed later. */
export function upgradeDataElements(options: readonly string[]): void {
  const names = [...options, 'name'];
  // Elements stay known without an amount: when it is removed, the widget must stop offering it.
  const known = new Set<Element>();
  const all = () => {
    for (const element of document.querySelectorAll(`[${ATTRIBUTE}amount],[${ATTRIBUTE}amount-from]`))
      known.add(element);
    for (const element of known) element.isConnected ? upgrade(element, names) : known.delete(element);
  };
  all();
  try {
    new MutationObserver(all).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: names.map(name => ATTRIBUTE + name),
    });
  } catch {
    // Without it, only the elements that are there now become widgets.
  }
}
