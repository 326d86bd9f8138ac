import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';

export interface Focused {
  /** "button Review and confirm", as far as it goes without the accessibility tree. */
  readonly name: string;
  readonly onBody: boolean;
  /** A ring of at least 2 px around it, or around the tile that it fills. */
  readonly ringed: boolean;
  /** Its middle is in the window, and nothing lies over it. */
  readonly inSight: boolean;
  /** Focus that the page gives to what cannot be operated needs no ring. */
  readonly operable: boolean;
}

/** What has the focus, through all shadow roots. */
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

/** The focus is somewhere, can be seen, and is not covered. */
export async function expectFocusInSight(page: Page, after: string): Promise<void> {
  const problem = async () => {
    const { name, onBody, ringed, inSight, operable } = await focused(page);
    if (onBody) return 'the focus is on the body';
    if (!operable) return '';
    return ringed ? (inSight ? '' : `${name} is out of sight`) : `${name} has no ring`;
  };
  await expect.poll(problem, `after: ${after}`).toBe('');
}
