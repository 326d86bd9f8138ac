import type { WidgetEvents } from '../element/WidgetEvents.js';

/** Hears an event of the widget until the signal ends it. */
export function listen<Name extends keyof WidgetEvents>(
  element: Element,
  name: Name,
  signal: AbortSignal,
  take: (detail: WidgetEvents[Name]) => void,
): void {
  element.addEventListener(name, event => take((event as CustomEvent<WidgetEvents[Name]>).detail), { signal });
}

/** The shadow root of the widget in or at an element of the page. Undefined while there is none. */
function rootIn(element: Element): ShadowRoot | undefined {
  const roots = [element, ...element.querySelectorAll('*')].map(each => each.shadowRoot);
  return roots.find(root => root?.querySelector('[part=widget]')) ?? undefined;
}

/** Gives the present task time for what it has begun, or less if that is done. Not with a timer, because a test may hold the timers. */
export async function thisTask(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20 && !isDone(); turn++) await Promise.resolve();
}

/**
 * The shadow root of a widget, which it has as soon as its options have arrived: in the same task.
 *
 * @throws Error that says what to write
 */
export async function widgetIn(element: Element): Promise<ShadowRoot> {
  await thisTask(() => !!rootIn(element));
  const root = rootIn(element);
  if (root) return root;
  throw new Error(
    'There is no widget in this element. Import "fenqi/element" or "fenqi/react", or call mount(), and put the element into the document.',
  );
}

/** What a look at the widget gives, as soon as it gives something. @throws what the look throws; the error of `fenqi:error` if the options are bad */
export function shownIn<Found>(element: Element, root: ShadowRoot, look: () => Found | undefined): Promise<Found> {
  return new Promise((resolve, reject) => {
    const hear = new AbortController();
    const stop = () => {
      observer.disconnect();
      hear.abort();
    };
    const again = () => {
      let found: Found | undefined;
      try {
        found = look();
      } catch (mistake) {
        stop();
        reject(mistake);
      }
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const observer = new MutationObserver(again);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    listen(element, 'fenqi:error', hear.signal, async ({ kind, message }) => {
      // Not every error empties the widget: after one in its words it goes on.
      await thisTask(() => hear.signal.aborted);
      stop();
      reject(new Error(`fenqi:error (${kind}): ${message}`));
    });
    again();
  });
}
