// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hiddenField } from './hiddenField.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** An element with a field in each form. */
function open(...forms: string[]) {
  document.body.innerHTML = forms.map(id => `<form id="${id}"><input name="elements"><div></div></form>`).join('');
  return [...document.querySelectorAll('div')].map(div => {
    const formResetCallback = vi.fn();
    const element = Object.assign(div, { name: 'plan', value: '6-annuity', formResetCallback });
    hiddenField(element);
    return { element, formResetCallback };
  });
}
const form = (id: string) => document.querySelector<HTMLFormElement>(`#${id}`)!;

describe('the hidden field of an older browser', () => {
  it('is in the form with the present value', () => {
    const [{ element }] = open('order') as [ReturnType<typeof open>[number]];
    element.value = '12-annuity';
    hiddenField(element);
    expect(new FormData(form('order')).getAll('plan')).toEqual(['12-annuity']);
  });

  it('adds one listener to the document, however many elements there are', () => {
    const added = vi.spyOn(document, 'addEventListener');
    open('a', 'b', 'c');
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(new Set(added.mock.calls.map(([, listener]) => listener)).size).toBe(1);
  });

  it('tells its element alone of a reset, and nobody of one that the page prevents', async () => {
    const [first, second] = open('first', 'second');
    form('second').addEventListener('reset', event => event.preventDefault());
    for (const id of ['first', 'second']) form(id).reset();
    await Promise.resolve();
    expect(first!.formResetCallback).toHaveBeenCalledTimes(1);
    expect(second!.formResetCallback).not.toHaveBeenCalled();
  });
});
