export const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
}

/** @param svg the picture that the element is for */
export function svgElement(svg: Element, tag: string, attributes: Attributes, text = ''): Element {
  const element = svg.ownerDocument.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  element.textContent = text;
  return element;
}
