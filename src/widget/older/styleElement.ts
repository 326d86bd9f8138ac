/** Adds a style sheet as an element, once, for browsers without constructed style sheets. It carries the nonce that the page's policy asks for. */
export function styleElement(root: ShadowRoot, css: string): void {
  if ([...root.querySelectorAll('style')].some(each => each.textContent === css)) return;
  const style = root.ownerDocument.createElement('style');
  style.nonce = root.ownerDocument.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
  style.textContent = css;
  root.append(style);
}
