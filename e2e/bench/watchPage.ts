import type { ShownWhen } from './Embed.js';

/** What a page observed about itself. Times are in ms. */
export interface Watched {
  /** The time from the tags in the head to the first task after the frame that shows the offers. */
  readonly paintedMs: number;
  /** Tasks of 50 ms or more. */
  readonly longTasks: number;
  readonly longTaskMs: number;
  /** The greatest distance of the buy button from its first painted position. */
  readonly movedPx: number;
  readonly cls: number;
}

declare global {
  var bench: { readonly painted: Promise<void>; settled(): Promise<Watched> };
}

/**
 * Runs in the page before anything else, so it must be self-contained. It checks once per frame until the offers are visible, and
 * afterwards only when the browser reports a shift. Watching therefore costs little, and the same on every page.
 */
export function watchPage({ selector, count, within }: ShownWhen): void {
  if (window !== top) return;
  const longTasks: number[] = [];
  let cls = 0;
  let firstY: number | undefined;
  let movedPx = 0;
  let paintedAt = Number.NaN;

  const look = () => {
    const y = document.querySelector('#buy')?.getBoundingClientRect().y;
    if (y === undefined) return;
    firstY ??= y;
    movedPx = Math.max(movedPx, Math.abs(y - firstY));
  };
  const isShown = () => {
    const root = within ? document.querySelector(within)?.shadowRoot : document;
    const found = [...(root?.querySelectorAll(selector) ?? [])];
    return found.length >= count && found.every(each => each.getBoundingClientRect().height > 0);
  };
  const noteLongTasks = (entries: PerformanceEntryList) => longTasks.push(...entries.map(entry => entry.duration));
  const noteShifts = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { value: number })[]) cls += entry.value;
    look();
  };
  const tasks = new PerformanceObserver(list => noteLongTasks(list.getEntries()));
  tasks.observe({ type: 'longtask', buffered: true });
  const shifts = new PerformanceObserver(list => noteShifts(list.getEntries()));
  shifts.observe({ type: 'layout-shift', buffered: true });

  const painted = new Promise<void>(resolve => {
    const everyFrame = () => {
      look();
      if (!isShown()) {
        requestAnimationFrame(everyFrame);
        return;
      }
      // The browser draws the frame after its callbacks, and runs the next task after that.
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        paintedAt = performance.now();
        resolve();
      };
      after.port2.postMessage(null);
    };
    requestAnimationFrame(everyFrame);
  });

  globalThis.bench = {
    painted,
    async settled() {
      await new Promise<unknown>(resolve => requestIdleCallback(resolve));
      noteLongTasks(tasks.takeRecords());
      noteShifts(shifts.takeRecords());
      return {
        paintedMs: paintedAt - performance.getEntriesByName('tag')[0]!.startTime,
        longTasks: longTasks.length,
        longTaskMs: longTasks.reduce((sum, ms) => sum + ms, 0),
        movedPx,
        cls,
      };
    },
  };
}
