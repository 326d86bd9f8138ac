/** The time after which the advertising trade counts something as seen. */
const SEEN_MS = 1_000;

/**
 * Acts once, when an element has been in view for a second in a page that is visible. In view means half of the element, or enough of it
 * to fill half of the window. Without an
 * `IntersectionObserver` that works it never acts.
 *
 * @returns how to stop
 */
export function whenSeen(element: Element, act: () => void): () => void {
  const page = element.ownerDocument;
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (inView && !page.hidden) timer = setTimeout(end, SEEN_MS);
  };
  let observer: IntersectionObserver;
  try {
    observer = new IntersectionObserver(
      entries => {
        const { intersectionRatio, intersectionRect, rootBounds } = entries.at(-1)!;
        const { height } = intersectionRect;
        const half = intersectionRatio >= 0.5 || (!!rootBounds && height >= rootBounds.height / 2);
        const now = half && height > 0;
        if (now === inView) return;
        inView = now;
        look();
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
    );
  } catch {
    return () => {};
  }
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    page.removeEventListener('visibilitychange', look);
  };
  const end = () => {
    // An element in view may still be invisible: a page may fade it in.
    if (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return look();
    stop();
    act();
  };
  observer.observe(element);
  page.addEventListener('visibilitychange', look);
  return stop;
}
