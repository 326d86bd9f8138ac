// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { upgradeDataElements } from './upgradeDataElements.js';

const observe = vi.spyOn(MutationObserver.prototype, 'observe');
beforeAll(() => {
  document.body.innerHTML = '<p id="first" data-fenqi-amount="1.00" data-fenqi-currency="CNY">price</p>';
  upgradeDataElements(['amount', 'currency', 'layout']);
});
/** It never stops watching a page. Here it must not outlive the test. */
afterAll(() => {
  for (const observer of observe.mock.contexts as MutationObserver[]) observer.disconnect();
});

const first = document.querySelector.bind(document, '#first > fenqi-offers');
const attributes = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});

describe('elements with data attributes', () => {
  it('become widgets if they are on the page, and keep their content', () => {
    expect(attributes(first()!)).toEqual({ amount: '1.00', currency: 'CNY' });
    expect(document.querySelector('#first')!.firstChild!.textContent).toBe('price');
  });

  it('become widgets if they are added later, with all options from the start', async () => {
    place.setAttribute('data-fenqi-amount', '2.00');
    place.setAttribute('data-fenqi-layout', 'compact');
    place.setAttribute('data-fenqi-unknown', 'x');
    document.body.append(place);
    await vi.waitFor(() => expect(place.children).toHaveLength(1), 20_000);
    expect(attributes(place.firstElementChild!)).toEqual({ amount: '2.00', layout: 'compact' });
  });

  it('change their one widget when they change', async () => {
    const widget = first()!;
    const host = widget.parentElement!;
    host.setAttribute('data-fenqi-amount', '3.00');
    host.removeAttribute('data-fenqi-currency');
    await vi.waitFor(() => expect(attributes(widget)).toEqual({ amount: '3.00' }), 20_000);
    expect(host.querySelectorAll('fenqi-offers')).toHaveLength(1);
  });

  it('are left alone if they are widgets, or have one that was mounted', async () => {
    place.innerHTML = `<fenqi-offers data-fenqi-amount="1.00"></fenqi-offers>
      <div data-fenqi-amount="1.00"><div data-fenqi-mounted></div></div>`;
    place.querySelector('[data-fenqi-mounted]')!.attachShadow({ mode: 'open' });
    const before = place.innerHTML;
    const after = document.createElement('div');
    after.setAttribute('data-fenqi-amount', '2.00');
    document.body.append(place, after);
    await vi.waitFor(() => expect(after.children).toHaveLength(1), 20_000);
    expect(place.innerHTML).toBe(before);
  });

  it('get a widget in place of the copy of one that was mounted, which is dead', async () => {
    place.dataset['fenqiAmount'] = '1.00';
    place.innerHTML = '<div data-fenqi-mounted></div><input type="hidden" data-fenqi-mounted>';
    document.body.append(place);
    await vi.waitFor(() => expect(place.querySelector('fenqi-offers')).not.toBeNull(), 20_000);
    expect(place.children).toHaveLength(1);
  });

  it('on the page become widgets in a browser without MutationObserver', () => {
    place.dataset['fenqiAmount'] = '4.00';
    document.body.append(place);
    vi.stubGlobal('MutationObserver', undefined);
    upgradeDataElements(['amount']);
    vi.unstubAllGlobals();
    expect(attributes(place.firstElementChild!)).toEqual({ amount: '4.00' });
  });

  it('are left alone if they have no amount', async () => {
    place.setAttribute('data-fenqi-currency', 'CNY');
    document.body.append(place);
    await new Promise(resolve => setTimeout(resolve));
    expect(place.children).toHaveLength(0);
  });
});
