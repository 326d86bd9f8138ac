import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';

export interface Focused {
  /** Such as "button Review and confirm", as far as it can be told without the accessibility tree. */
  readonly name: string;
  readonly onBody: boolean;
  /** Whether there is a ring of at least 2 px around it, or around the tile that it fills. */
  readonly ringed: boolean;
  /** Whether its centre is in the window and nothing covers it. */
  readonly inSight: boolean;
  /** Whether it can be operated. A text that the page focuses needs no ring. */
  readonly operable: boolean;
}

/** Finds the focused element through all shadow roots. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element: Element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const ring = (of: Element | null) => {
      const style = of && getComputedStyle(of);
      return !!style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5;
    };
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
    return {
      name: `${element.localName} ${(element.textContent || (element as HTMLInputElement).value || element.id).trim().slice(0, 60)}`,
      onBody: element === document.body || element === document.documentElement,
      ringed: ring(element) || ring(element.closest('label')),
      inSight: !!hit && (element.contains(hit) || hit.contains(element)),
      operable: (element as HTMLElement).tabIndex >= 0,
    };
  });

/** Checks that something has the focus, that the focus is visible, and that nothing covers it. */
export async function expectFocusInSight(page: Page, after: string): Promise<void> {
  const problem = async () => {
    const { name, onBody, ringed, inSight, operable } = await focused(page);
    if (onBody) return 'the focus is on the body';
    if (!operable) return '';
    return ringed ? (inSight ? '' : `${name} is out of sight`) : `${name} has no ring`;
  };
  await expect.poll(problem, `after: ${after}`).toBe('');
}
