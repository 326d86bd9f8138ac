import type { Page } from '@playwright/test';
import type { WidgetEvents } from '../../src/widget/element/WidgetEvents.js';

export interface RecordedEvent {
  readonly name: keyof WidgetEvents;
  readonly detail: Record<string, unknown>;
  /** Id of the element that said it. */
  readonly from: string;
}

/** From the next page on, everything that widgets say is remembered in the order in which it was said. */
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
