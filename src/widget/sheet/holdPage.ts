import { tryOrUndefined } from '../../lenders/tryOrUndefined.js';

/**
 * Keeps the page behind an open dialog where it is. By a style sheet of its own, so that nothing of the page's is written, and all of it is
 * as before when the sheet goes. The place of a scrollbar stays, unless the page says something about it. A browser without such sheets
 * scrolls its page on.
 *
 * @param onHidden is called when the page hides what the dialog stands in: the browser no longer draws the dialog, and still blocks the page
 * for it
 * @returns how to let go
 */
export const holdPage = (dialog: HTMLElement, onHidden: () => void): (() => void) | undefined =>
  tryOrUndefined(() => {
    const root = document.documentElement;
    // Where the root says nothing, the window scrolls as the body says. The other one may be a scroller with its own position.
    const scroller = getComputedStyle(root).overflowY === 'visible' ? 'body' : ':root';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${scroller}{overflow-y:hidden!important}${innerWidth > root.clientWidth ? ':where(:root){scrollbar-gutter:stable}' : ''}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const observer = new IntersectionObserver(() => {
      // Out of view it may also be because it moves in. An older browser does not say what is drawn.
      if (dialog.checkVisibility?.() === false) onHidden();
    });
    observer.observe(dialog);
    return () => {
      observer.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    };
  });
