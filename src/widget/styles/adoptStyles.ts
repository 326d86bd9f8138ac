const sheets = new Map<string, CSSStyleSheet>();

/** Adds a style sheet to a shadow root, once. Constructed sheets need no `unsafe-inline` and are shared by all widgets. */
export function adoptStyles(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
