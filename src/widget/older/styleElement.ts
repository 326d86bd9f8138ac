/** Adds a style sheet as an element, for browsers without constructed style sheets. It carries the nonce that the page's policy asks for. */
export function styleElement(root: ShadowRoot, css: string): void {
  const style = root.ownerDocument.createElement('style');
  style.nonce = root.ownerDocument.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
  style.textContent = css;
  root.append(style);
}
