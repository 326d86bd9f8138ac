import { withOlder } from '../older/withOlder.js';

const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Adds a style sheet to a shadow root, once. Constructed sheets need no `unsafe-inline`. All widgets of a document share them, and another
 * document cannot use them. A browser without them loads a part that makes an element of the styles.
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
    withOlder(part => part.styleElement(root, css));
  }
}
