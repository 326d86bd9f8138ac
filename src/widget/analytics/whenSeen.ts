/** The time after which the advertising trade counts something as seen. */
const SEEN_MS = 1_000;

/** Learns whether its element is in view, or with nothing that the page was shown or hidden. */
type Look = (inView?: boolean) => void;

interface Watch {
  readonly looks: Map<Element, Look>;
  readonly observer: IntersectionObserver;
}

/** One observer for all elements of a page. */
const watches = new WeakMap<Document, Watch>();

/** In view means half of the element, or enough of it to fill half of the window. */
function watchOf(page: Document): Watch {
  let watch = watches.get(page);
  if (watch) return watch;
  const looks: Watch['looks'] = new Map();
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const { height } = intersectionRect;
        const half = intersectionRatio >= 0.5 || (!!rootBounds && height >= rootBounds.height / 2);
        looks.get(target)?.(half && height > 0);
      }
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  );
  page.addEventListener('visibilitychange', () => {
    for (const look of looks.values()) look();
  });
  watch = { looks, observer };
  watches.set(page, watch);
  return watch;
}

/**
 * Acts once, when an element has been in view for a second in a page that is visible. Without an `IntersectionObserver` that works it never
 * acts.
 *
 * @returns how to stop
 */
export function whenSeen(element: Element, act: () => void): () => void {
  const page = element.ownerDocument;
  let inView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look: Look = now => {
    if (now === inView) return;
    inView = now ?? inView;
    clearTimeout(timer);
    if (inView && !page.hidden) timer = setTimeout(end, SEEN_MS);
  };
  let watch: Watch;
  try {
    watch = watchOf(page);
  } catch {
    return () => {};
  }
  const { looks, observer } = watch;
  const stop = () => {
    clearTimeout(timer);
    observer.unobserve(element);
    looks.delete(element);
  };
  const end = () => {
    // An element in view may still be invisible: a page may fade it in.
    if (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return look();
    stop();
    act();
  };
  looks.set(element, look);
  observer.observe(element);
  return stop;
}
