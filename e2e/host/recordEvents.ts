import type { Page } from '@playwright/test';
import type { EventDetails } from '../../src/widget/element/WidgetEvents.js';

export interface RecordedEvent {
  readonly name: keyof EventDetails;
  readonly detail: Record<string, unknown>;
  /** The id of the element that dispatched it. */
  readonly from: string;
}

/** What a purchase comes to. */
const STEPS = ['fenqi:select', 'fenqi:decision', 'fenqi:committed', 'fenqi:error'] as const;

/** Records events of widgets, in order, from the next page on. */
export async function recordEvents(
  page: Page,
  names: readonly (keyof EventDetails)[] = STEPS,
): Promise<() => Promise<RecordedEvent[]>> {
  await page.addInitScript(names => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    for (const name of names)
      window.addEventListener(name, event =>
        said.push({
          name,
          detail: structuredClone((event as CustomEvent).detail),
          from: (event.target as Element).id,
        }),
      );
  }, names);
  return () => page.evaluate(() => (window as unknown as { said: RecordedEvent[] }).said);
}
