const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Adds a style sheet to a shadow root, once. Constructed sheets need no `unsafe-inline`. All widgets of a document share them, and another
 * document cannot use them. A browser without them gets an element with the page's own nonce.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  const { ownerDocument } = root;
  try {
    const own = sheets.get(ownerDocument) ?? {};
    sheets.set(ownerDocument, own);
    let sheet = own[css];
    if (!sheet) {
      sheet = new ownerDocument.defaultView!.CSSStyleSheet();
      sheet.replaceSync(css);
      own[css] = sheet;
    }
    // Assigned, because the list was once frozen.
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = ownerDocument.createElement('style');
    style.nonce = ownerDocument.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';
    style.textContent = css;
    root.append(style);
  }
}
