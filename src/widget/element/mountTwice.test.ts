// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { mountPlace } from '../testing/mountPlace.js';
import { mount } from './mount.js';

const place = mountPlace();
const { open, root, radios, form, text } = place;

describe('an element that has a widget already', () => {
  const rewrite = (element: HTMLElement) => {
    element.innerHTML = `${element.innerHTML}`;
  };
  const options = { amount: '500', currency: 'EUR', locale: 'en', name: 'plan' };

  it('keeps that one, with the new options and one field, when another is mounted into it', () => {
    open({ name: 'plan', layout: 'line' });
    expect(root().querySelector('[part~=line]')).not.toBeNull();
    const again = mount(place.target, options);
    expect(again).toBe(place.widget);
    expect(place.target.querySelectorAll('input')).toHaveLength(1);
    expect(place.target.children).toHaveLength(2);
    expect(text()).toContain('€');
    expect(root().querySelector('[part~=line]'), 'an option that is left out has its default').toBeNull();
    expect(radios()).toHaveLength(3);
    expect(place.logged).not.toHaveBeenCalled();
  });

  it('takes a new widget after the page has emptied it', () => {
    open({ name: 'plan' });
    place.target.replaceChildren();
    const next = mount(place.target, options);
    expect(text()).toContain('€');
    expect(form()).toEqual({ plan: '' });
    place.widget.destroy();
    expect(place.target.children, 'the former one takes nothing with it').toHaveLength(2);
    next.destroy();
    expect(place.target.children).toHaveLength(0);
  });

  it('gets no field back from a widget that the page has taken out', () => {
    open({ name: 'plan' });
    place.target.innerHTML = '';
    place.widget.update({ amount: '3999.00' });
    expect(place.target.childNodes).toHaveLength(0);
  });

  it.each([
    ['its page is copied', () => document.body.replaceWith(document.body.cloneNode(true))],
    ['its page is written from its own markup', () => rewrite(document.body)],
    ['it is written from its own markup', () => rewrite(place.target)],
  ])('takes a new widget in place of the dead one after %s', (_, copy) => {
    open({ name: 'plan' });
    document.querySelector('form')!.insertAdjacentHTML('beforeend', '<input type="hidden" name="own">');
    copy();
    place.target = document.querySelector('#here')!;
    expect(place.target.querySelectorAll('input')).toHaveLength(1);
    place.widget = mount(place.target, options);
    expect(place.target.children).toHaveLength(2);
    expect(text()).toContain('€');
    expect(form(), 'fields of the page stay').toEqual({ plan: '', own: '' });
    expect(place.logged).not.toHaveBeenCalled();
  });

  it('is not filled again by a widget that has been destroyed', () => {
    open({ name: 'plan' });
    place.widget.destroy();
    place.widget.update({ amount: '3999.00' });
    expect(place.target.children).toHaveLength(0);
  });

  it.each([
    ['is a <fenqi-offers>', () => document.createElement('fenqi-offers')],
    [
      'holds a <fenqi-offers>',
      () => {
        const element = document.createElement('div');
        element.append(document.createElement('fenqi-offers'));
        return element;
      },
    ],
    [
      'has the widget of another copy of this package',
      () => {
        open();
        return place.target;
      },
    ],
  ])('takes no other if it %s, which is said once', async (_, make) => {
    vi.resetModules();
    const { mount } = await import('./mount.js');
    const element = make();
    const before = element.outerHTML;
    const refused = mount(element, options);
    expect(element.outerHTML).toBe(before);
    expect(place.logged.mock.calls.map((said: unknown[]) => said.join(' '))).toEqual([
      'Fenqi stays away: mount: this place has a widget. Give another element.',
    ]);
    refused.update({ amount: '1' });
    refused.destroy();
    expect(element.outerHTML).toBe(before);
  });
});
