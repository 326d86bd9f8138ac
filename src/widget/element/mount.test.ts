// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { type MountedWidget, type MountOptions, mount } from './mount.js';
import type { WidgetEvents } from './WidgetEvents.js';

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet[]>();
/** jsdom has no adopted style sheets: here is a list that nothing reads. */
Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
  configurable: true,
  get(this: ShadowRoot) {
    if (!sheets.has(this)) sheets.set(this, []);
    return sheets.get(this);
  },
});

let target: HTMLElement;
let widget: MountedWidget;
let logged: ReturnType<typeof vi.spyOn>;
let heard: [name: string, detail: unknown][];

beforeEach(() => {
  document.body.innerHTML = '<form><div id="here"></div></form>';
  target = document.querySelector('#here')!;
  heard = [];
  for (const name of ['select', 'decision', 'committed', 'error'] as const)
    target.addEventListener(`fenqi:${name}`, event => {
      heard.push([event.type, (event as CustomEvent<WidgetEvents['fenqi:select']>).detail]);
    });
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  widget.destroy();
  logged.mockRestore();
});

const open = (options: Partial<MountOptions> = {}) => {
  widget = mount(target, { amount: '2999.00', currency: 'CNY', locale: 'en', day: '2026-11-23', ...options });
};
const root = () => target.firstElementChild!.shadowRoot!;
const radios = () => [...root().querySelectorAll<HTMLInputElement>('input[type=radio]')];
const values = () => radios().map(radio => radio.value);
const form = () => Object.fromEntries(new FormData(document.querySelector('form')!));
const text = () => root().textContent!.replace(/\s+/g, ' ');
/** The first choice loads the live part, in which it can be taken back. */
const live = () => vi.waitFor(() => expect(root().querySelector('[part=clear]')).not.toBeNull(), 20_000);

describe('a mounted widget', () => {
  it('shows the offers at once, with no choice, no event and no message', () => {
    open();
    expect(values()).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
    expect(radios().some(radio => radio.checked)).toBe(false);
    expect(heard).toEqual([]);
    expect(logged).not.toHaveBeenCalled();
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
    expect(heard.map(([name, detail]) => [name, (detail as WidgetEvents['fenqi:select']).choice])).toEqual([
      ['fenqi:select', { planId: '6-annuity' }],
    ]);
    expect(radios()[1]!.checked).toBe(true);
    widget.update({ name: null });
    expect(form()).toEqual({});
  });

  it('prices again in place, and keeps the choice only if the plan is still offered', async () => {
    open({ name: 'plan' });
    radios()[2]!.click();
    await live();
    widget.update({ amount: '1999.00' });
    expect(form()).toEqual({ plan: '12-annuity' });
    await vi.waitFor(() => expect(text()).toContain('CN¥173.'), 20_000);
    widget.update({ amount: '700' });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '6-annuity']), 20_000);
    expect(form()).toEqual({ plan: '' });
  });

  it('changes only the given options', () => {
    open({ locale: 'zh-CN' });
    widget.update({ amount: '1999.00' });
    expect(text()).toContain('分期付款');
    widget.update({ locale: 'en' });
    expect(text()).toContain('Pay in installments');
    expect(text()).toContain('CN¥1,999.00');
  });

  it('leaves nothing behind when it is destroyed', async () => {
    open({ name: 'plan' });
    radios()[0]!.click();
    await live();
    widget.destroy();
    expect(target.childNodes).toHaveLength(0);
    expect(form()).toEqual({});
  });

  it('shares no ids or radio groups with other widgets', () => {
    open();
    const beside = document.body.appendChild(document.createElement('div'));
    const other = mount(beside, { amount: '500', currency: 'EUR', locale: 'en' });
    const groups = [target, beside].map(
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

describe('an element that has a widget already', () => {
  const rewrite = (element: HTMLElement) => {
    element.innerHTML = `${element.innerHTML}`;
  };
  const options = { amount: '500', currency: 'EUR', locale: 'en', name: 'plan' };

  it('keeps that one, with the new options and one field, when another is mounted into it', () => {
    open({ name: 'plan', layout: 'line' });
    expect(root().querySelector('[part~=line]')).not.toBeNull();
    const again = mount(target, options);
    expect(again).toBe(widget);
    expect(target.querySelectorAll('input')).toHaveLength(1);
    expect(target.children).toHaveLength(2);
    expect(text()).toContain('€');
    expect(root().querySelector('[part~=line]'), 'an option that is left out has its default').toBeNull();
    expect(radios()).toHaveLength(3);
    expect(logged).not.toHaveBeenCalled();
  });

  it('takes a new widget after the page has emptied it', () => {
    open({ name: 'plan' });
    target.replaceChildren();
    const next = mount(target, options);
    expect(text()).toContain('€');
    expect(form()).toEqual({ plan: '' });
    widget.destroy();
    expect(target.children, 'the former one takes nothing with it').toHaveLength(2);
    next.destroy();
    expect(target.children).toHaveLength(0);
  });

  it('gets no field back from a widget that the page has taken out', () => {
    open({ name: 'plan' });
    target.innerHTML = '';
    widget.update({ amount: '3999.00' });
    expect(target.childNodes).toHaveLength(0);
  });

  it.each([
    ['its page is copied', () => document.body.replaceWith(document.body.cloneNode(true))],
    ['its page is written from its own markup', () => rewrite(document.body)],
    ['it is written from its own markup', () => rewrite(target)],
  ])('takes a new widget in place of the dead one after %s', (_, copy) => {
    open({ name: 'plan' });
    document.querySelector('form')!.insertAdjacentHTML('beforeend', '<input type="hidden" name="own">');
    copy();
    target = document.querySelector('#here')!;
    expect(target.querySelectorAll('input')).toHaveLength(1);
    widget = mount(target, options);
    expect(target.children).toHaveLength(2);
    expect(text()).toContain('€');
    expect(form(), 'fields of the page stay').toEqual({ plan: '', own: '' });
    expect(logged).not.toHaveBeenCalled();
  });

  it('is not filled again by a widget that has been destroyed', () => {
    open({ name: 'plan' });
    widget.destroy();
    widget.update({ amount: '3999.00' });
    expect(target.children).toHaveLength(0);
  });

  it.each([
    ['is a <fenqi-offers>', () => document.createElement('fenqi-offers')],
    [
      'holds a <fenqi-offers>',
      () => {
        const place = document.createElement('div');
        place.append(document.createElement('fenqi-offers'));
        return place;
      },
    ],
    [
      'has the widget of another copy of this package',
      () => {
        open();
        return target;
      },
    ],
  ])('takes no other if it %s, which is said once', async (_, make) => {
    vi.resetModules();
    const { mount } = await import('./mount.js');
    const place = make();
    const before = place.outerHTML;
    const refused = mount(place, options);
    expect(place.outerHTML).toBe(before);
    expect(logged.mock.calls.map((said: unknown[]) => said.join(' '))).toEqual([
      'Fenqi stays away: mount: this place has a widget. Give another element.',
    ]);
    refused.update({ amount: '1' });
    refused.destroy();
    expect(place.outerHTML).toBe(before);
  });
});

describe('an option that cannot be used', () => {
  it.each<[Partial<MountOptions>, string]>([
    [{ amount: '12,5' }, 'invalid-amount'],
    [{ currency: 'YUAN' }, 'unknown-currency'],
    [{ day: '2026-02-30' }, 'invalid-date'],
  ])('%o empties the widget with one message and one event, and never throws', (bad, kind) => {
    open({ ...bad, name: 'plan' });
    expect(radios()).toEqual([]);
    expect(heard).toEqual([['fenqi:error', { kind, message: expect.any(String) }]]);
    expect(logged).toHaveBeenCalledTimes(1);
    expect(form()).toEqual({ plan: '' });
  });

  it.each<[string, () => unknown]>([
    ['no options at all', () => undefined],
    ['null', () => null],
    ['a word that is a symbol', () => ({ amount: '9', currency: 'CNY', layout: Symbol('x') })],
    ['a name that is a symbol', () => ({ amount: '9', currency: 'CNY', name: Symbol('x') })],
    [
      'a getter that throws',
      () => ({
        get amount() {
          throw new Error('mine');
        },
      }),
    ],
    [
      'a word that cannot become text',
      () => ({
        amount: '9',
        currency: 'CNY',
        look: {
          toString() {
            throw new Error('mine');
          },
        },
      }),
    ],
  ])('in plain JavaScript, %s, is told, and good ones work after it', (_, bad) => {
    widget = mount(target, bad() as MountOptions);
    expect(heard.map(([name]) => name)).toContain('fenqi:error');
    expect(logged).toHaveBeenCalled();
    expect(target.children).toHaveLength(1);
    widget.update(bad() as MountOptions);
    expect(mount(target, { amount: '2999.00', currency: 'CNY', name: 'plan', locale: 'en' })).toBe(widget);
    expect(radios()).toHaveLength(3);
    expect(form()).toEqual({ plan: '' });
  });

  it('and is a symbol where a word should be has its default, and is told once', () => {
    open({ layout: Symbol('x') as never });
    expect(radios()).toHaveLength(3);
    expect(heard).toEqual([
      ['fenqi:error', { kind: 'invalid-option', message: 'layout="Symbol(x)": use full, line, compact' }],
    ]);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('is told once while it stays wrong, and again if it is wrong again', () => {
    open({ amount: 'much' });
    widget.update({ amount: 'much', layout: 'line' });
    expect(logged).toHaveBeenCalledTimes(1);
    widget.update({ amount: '2999.00' });
    widget.update({ amount: 'much' });
    expect(logged).toHaveBeenCalledTimes(2);
  });

  it('and changes no price has its default, with one message and one event', () => {
    // @ts-expect-error The type has the words that an option takes; an attribute may hold any.
    open({ look: 'fancy', name: 'plan' });
    expect(radios()).toHaveLength(3);
    const message = 'look="fancy": use plain, card, contrast';
    expect(heard).toEqual([['fenqi:error', { kind: 'invalid-option', message }]]);
    widget.update({ amount: '3999.00' });
    expect(logged.mock.calls.map(([said]: unknown[]) => said)).toEqual([`Fenqi: ${message}`]);
  });

  it('after a choice clears the form value, and a good one restores the choice', async () => {
    open({ name: 'plan' });
    radios()[1]!.click();
    await live();
    widget.update({ amount: 'much' });
    expect([form(), radios()]).toEqual([{ plan: '' }, []]);
    widget.update({ amount: '2999.00' });
    await vi.waitFor(() => expect(form()).toEqual({ plan: '6-annuity' }), 20_000);
    expect(radios().map(radio => radio.checked)).toEqual([false, true, false]);
  });

  it('in terms is reported the same way, once they are read', async () => {
    open({ terms: '{"id":"x"}' });
    await vi.waitFor(() => expect(heard).toHaveLength(1), 20_000);
    expect(heard[0]).toEqual([
      'fenqi:error',
      {
        kind: 'invalid-terms',
        message: expect.stringMatching(/^terms\.jurisdiction must be CN\|US\|EU\|DE\|UK\|JP\|INTL; /),
      },
    ]);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('in one plan of the terms costs only that plan, which is named', async () => {
    const sheet = defaultTermSheet('CNY');
    const plans = sheet.plans.map((plan, k) => (k === 1 ? { ...plan, count: 0 } : plan));
    open({ terms: { ...sheet, plans } });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '12-annuity']), 20_000);
    const message = 'The plan "6-annuity" is left out: terms.plans.1.count must be 1..600';
    expect(heard).toEqual([['fenqi:error', { kind: 'invalid-terms', message }]]);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('in terms, a maximum of 0, hides only its plan', async () => {
    const sheet = defaultTermSheet('CNY');
    const plans = sheet.plans.map((plan, k) => (k === 1 ? { ...plan, minAmountMinor: 0, maxAmountMinor: 0 } : plan));
    open({ terms: { ...sheet, plans } });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '12-annuity']), 20_000);
    expect(heard).toEqual([]);
  });

  it('in terms, like good terms, is forgotten if the terms are replaced before they are read', async () => {
    const sheet = defaultTermSheet('CNY');
    open({ terms: '{' });
    widget.update({ terms: { ...sheet, plans: sheet.plans.slice(0, 1) } });
    widget.update({ terms: null });
    expect(values()).toHaveLength(3);
    expect(heard).toEqual([]);
    // What is read later is told later: had the first ones been read, they would have been told before these.
    widget.update({ terms: '{"id":"last"}' });
    await vi.waitFor(() => expect(heard).not.toEqual([]), 20_000);
    expect(heard).toEqual([
      [
        'fenqi:error',
        {
          kind: 'invalid-terms',
          message: expect.stringMatching(/^terms\.jurisdiction must be CN\|US\|EU\|DE\|UK\|JP\|INTL; /),
        },
      ],
    ]);
    expect(logged).toHaveBeenCalledTimes(1);
  });
});
