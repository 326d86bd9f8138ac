// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { upgradeDataElements } from './upgradeDataElements.js';

const observe = vi.spyOn(MutationObserver.prototype, 'observe');
beforeAll(() => {
  document.body.innerHTML = '<p id="first" data-fenqi-amount="1.00" data-fenqi-currency="CNY">price</p>';
  upgradeDataElements(['amount', 'currency', 'layout']);
});
/** On a page it watches for good; here it must not outlive the page. */
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
  it('that are on the page become widgets, and keep what is in them', () => {
    expect(attributes(first()!)).toEqual({ amount: '1.00', currency: 'CNY' });
    expect(document.querySelector('#first')!.firstChild!.textContent).toBe('price');
  });

  it('that are added later become widgets, with all options from the start', async () => {
    place.setAttribute('data-fenqi-amount', '2.00');
    place.setAttribute('data-fenqi-layout', 'compact');
    place.setAttribute('data-fenqi-unknown', 'x');
    document.body.append(place);
    await vi.waitFor(() => expect(place.children).toHaveLength(1), 20_000);
    expect(attributes(place.firstElementChild!)).toEqual({ amount: '2.00', layout: 'compact' });
  });

  it('that change, change their one widget', async () => {
    const widget = first()!;
    const host = widget.parentElement!;
    host.setAttribute('data-fenqi-amount', '3.00');
    host.removeAttribute('data-fenqi-currency');
    await vi.waitFor(() => expect(attributes(widget)).toEqual({ amount: '3.00' }), 20_000);
    expect(host.querySelectorAll('fenqi-offers')).toHaveLength(1);
  });

  it('without an amount are left alone', async () => {
    place.setAttribute('data-fenqi-currency', 'CNY');
    document.body.append(place);
    await new Promise(resolve => setTimeout(resolve));
    expect(place.children).toHaveLength(0);
  });
});
