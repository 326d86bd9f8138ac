/** As long as the advertising trade asks of something to count as seen. */
const SEEN_MS = 1_000;

/**
 * Acts once, when half of an element, or as much as fills half of the window, has been in view for a second in a page that is looked at.
 * Returns how to stop. Never acts in a browser that cannot tell.
 */
export function whenSeen(element: Element, act: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => {};
  const page = element.ownerDocument;
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (inView && !page.hidden) timer = setTimeout(end, SEEN_MS);
  };
  const observer = new IntersectionObserver(
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
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    page.removeEventListener('visibilitychange', look);
  };
  const end = () => {
    // In view is not yet visible: a page may fade it in.
    if (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return look();
    stop();
    act();
  };
  observer.observe(element);
  page.addEventListener('visibilitychange', look);
  return stop;
}
