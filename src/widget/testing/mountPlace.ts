import { afterEach, beforeEach, vi } from 'vitest';
import { type MountedWidget, type MountOptions, mount } from '../element/mount.js';
import type { WidgetEvents } from '../element/WidgetEvents.js';

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet[]>();
/** jsdom has no adopted style sheets: here is a list that nothing reads. */
const listStyleSheets = () =>
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
    configurable: true,
    get(this: ShadowRoot) {
      if (!sheets.has(this)) sheets.set(this, []);
      return sheets.get(this);
    },
  });

/** A form with a place for one widget, made anew for each test of the file, and what is seen and heard there. */
export function mountPlace() {
  const place = {
    target: undefined as unknown as HTMLElement,
    widget: null as unknown as MountedWidget,
    /** What was logged as an error. */
    logged: undefined as unknown as ReturnType<typeof vi.spyOn>,
    heard: [] as [name: string, detail: unknown][],
    open(options: Partial<MountOptions> = {}): void {
      place.widget = mount(place.target, {
        amount: '2999.00',
        currency: 'CNY',
        locale: 'en',
        day: '2026-11-23',
        ...options,
      });
    },
    root: () => place.target.firstElementChild!.shadowRoot!,
    radios: () => [...place.root().querySelectorAll<HTMLInputElement>('input[type=radio]')],
    values: () => place.radios().map(radio => radio.value),
    form: () => Object.fromEntries(new FormData(document.querySelector('form')!)),
    text: () => place.root().textContent!.replace(/\s+/g, ' '),
    /** The first choice loads the live part, in which it can be taken back. */
    live: () =>
      vi.waitFor(() => {
        if (!place.root().querySelector('[part=clear]')) throw new Error('The live part is not here.');
      }, 20_000),
  };
  beforeEach(() => {
    listStyleSheets();
    document.body.innerHTML = '<form><div id="here"></div></form>';
    place.target = document.querySelector('#here')!;
    place.heard = [];
    for (const name of ['select', 'decision', 'committed', 'error'] as const)
      place.target.addEventListener(`fenqi:${name}`, event => {
        place.heard.push([event.type, (event as CustomEvent<WidgetEvents['fenqi:select']>).detail]);
      });
    place.logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    // A test need not have mounted one.
    (place.widget as MountedWidget | null)?.destroy();
    place.logged.mockRestore();
  });
  return place;
}
