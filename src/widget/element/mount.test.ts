// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { mountPlace } from '../testing/mountPlace.js';
import { mount } from './mount.js';
import type { WidgetEvents } from './WidgetEvents.js';

const place = mountPlace();
const { open, root, radios, values, form, text, live } = place;

describe('a mounted widget', () => {
  it('shows the offers at once, with no choice, no event and no message', () => {
    open();
    expect(values()).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
    expect(radios().some(radio => radio.checked)).toBe(false);
    expect(place.heard).toEqual([]);
    expect(place.logged).not.toHaveBeenCalled();
  });

  it('has its status region before it has anything to say', () => {
    open();
    expect(root().querySelector('[role=status]')?.textContent).toBe('');
  });

  it('puts the chosen plan into the form under its name, and emits the choice', async () => {
    open({ name: 'plan' });
    expect(form()).toEqual({ plan: '' });
    radios()[1]!.click();
    expect(form()).toEqual({ plan: '6-annuity' });
    await live();
    expect(place.heard.map(([name, detail]) => [name, (detail as WidgetEvents['fenqi:select']).choice])).toEqual([
      ['fenqi:select', { planId: '6-annuity' }],
    ]);
    expect(radios()[1]!.checked).toBe(true);
    place.widget.update({ name: null });
    expect(form()).toEqual({});
  });

  it('prices again in place, and keeps the choice only if the plan is still offered', async () => {
    open({ name: 'plan' });
    radios()[2]!.click();
    await live();
    place.widget.update({ amount: '1999.00' });
    expect(form()).toEqual({ plan: '12-annuity' });
    await vi.waitFor(() => expect(text()).toContain('CN¥173.'), 20_000);
    place.widget.update({ amount: '700' });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '6-annuity']), 20_000);
    expect(form()).toEqual({ plan: '' });
  });

  it('changes only the given options', () => {
    open({ locale: 'zh-CN' });
    place.widget.update({ amount: '1999.00' });
    expect(text()).toContain('分期付款');
    place.widget.update({ locale: 'en' });
    expect(text()).toContain('Pay in installments');
    expect(text()).toContain('CN¥1,999.00');
  });

  it('leaves nothing behind when it is destroyed', async () => {
    open({ name: 'plan' });
    radios()[0]!.click();
    await live();
    place.widget.destroy();
    expect(place.target.childNodes).toHaveLength(0);
    expect(form()).toEqual({});
  });

  it('shares no ids or radio groups with other widgets', () => {
    open();
    const beside = document.body.appendChild(document.createElement('div'));
    const other = mount(beside, { amount: '500', currency: 'EUR', locale: 'en' });
    const groups = [place.target, beside].map(
      ({ firstElementChild: host }) => host!.shadowRoot!.querySelector('input')!.name,
    );
    expect(new Set(groups).size).toBe(2);
    other.destroy();
    expect(values()).toHaveLength(3);
  });

  it('throws and says what to check if the target is not an element', () => {
    open();
    expect(() => mount(null as unknown as HTMLElement, { amount: '1', currency: 'CNY' })).toThrow(
      /target is not an element; check the selector/,
    );
  });

  it.each([
    ['the document', () => document],
    ['a fragment', () => new DocumentFragment()],
    ['text', () => new Text('')],
  ])('throws the same if the target is %s', (_, make) => {
    open();
    expect(() => mount(make() as unknown as HTMLElement, { amount: '1', currency: 'CNY' })).toThrow(
      /target is not an element; check the selector/,
    );
  });

  it('takes the focus when a step removes the element that had it', async () => {
    open();
    radios()[1]!.click();
    await live();
    const clear = root().querySelector<HTMLElement>('[part=clear]')!;
    clear.focus();
    clear.click();
    await vi.waitFor(() => expect(root().querySelector('[part=clear]')).toBeNull(), 20_000);
    expect(root().activeElement?.getAttribute('part')).toBe('widget');
  });
});
