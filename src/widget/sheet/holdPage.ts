import { tryOrUndefined } from '../../lenders/tryOrUndefined.js';

/**
 * Keeps the page behind an open dialog where it is. By a style sheet of its own, so that nothing of the page's is written, and all of it is
 * as before when the sheet goes. The place of a scrollbar stays, unless the page says something about it. A browser without such sheets
 * scrolls its page on.
 *
 * @returns how to let go
 */
export const holdPage = (): (() => void) | undefined =>
  tryOrUndefined(() => {
    const root = document.documentElement;
    // Where the root says nothing, the window scrolls as the body says. The other one may be a scroller with its own position.
    const scroller = getComputedStyle(root).overflowY === 'visible' ? 'body' : ':root';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${scroller}{overflow-y:hidden!important}${innerWidth > root.clientWidth ? ':where(:root){scrollbar-gutter:stable}' : ''}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    };
  });
