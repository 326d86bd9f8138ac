/** Whether an element is a widget, also one that another copy of this package has made, or one that waits for its script. */
export const isWidget = (element: Element): boolean =>
  element.localName === 'fenqi-offers' || !!element.shadowRoot?.querySelector('[part=widget]');
