import type { Page } from '@playwright/test';
import type { WidgetEvents } from '../../src/widget/element/WidgetEvents.js';

export interface RecordedEvent {
  readonly name: keyof WidgetEvents;
  readonly detail: Record<string, unknown>;
  /** The id of the element that dispatched it. */
  readonly from: string;
}

/** Records all events of widgets, in order, from the next page on. */
export async function recordEvents(page: Page): Promise<() => Promise<RecordedEvent[]>> {
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    for (const name of ['fenqi:select', 'fenqi:decision', 'fenqi:committed', 'fenqi:error'])
      window.addEventListener(name, event =>
        said.push({
          name,
          detail: structuredClone((event as CustomEvent).detail),
          from: (event.target as Element).id,
        }),
      );
  });
  return () => page.evaluate(() => (window as unknown as { said: RecordedEvent[] }).said);
}
