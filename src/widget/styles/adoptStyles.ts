const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Adds a style sheet to a shadow root, once. Constructed sheets need no `unsafe-inline`. All widgets of a document share them, and another
 * document cannot use them.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  const { ownerDocument } = root;
  if (!root.adoptedStyleSheets) {
    const style = ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
    return;
  }
  const own = sheets.get(ownerDocument) ?? {};
  sheets.set(ownerDocument, own);
  if (!own[css]) {
    own[css] = new ownerDocument.defaultView!.CSSStyleSheet();
    own[css].replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(own[css])) root.adoptedStyleSheets.push(own[css]);
}
