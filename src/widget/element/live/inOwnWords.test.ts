// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testLender } from '../../../lenders/test-lender/testLender.js';
import type { TextOverrides } from '../../locales/TextOverrides.js';
import { FenqiOffers } from '../../react/FenqiOffers.js';
import { renderOffers } from '../../server-markup/renderOffers.js';
import { applyForPlan, choosePlan, offersOf } from '../../test-steps/shopperSteps.js';
import { defineOffersElement } from '../defineOffersElement.js';
import { type MountedWidget, mount } from '../mount.js';

defineOffersElement();
const texts = {
  en: {
    offers: { legend: 'Spread the cost' },
    checkout: { apply: 'May I?', approved: 'Yes, you may', retry: 'Once more' },
    seldom: { unsigned: 'Nothing is signed.' },
  },
  de: { offers: { legend: 'Bequem in Raten' } },
} satisfies TextOverrides;
const purchase = { amount: '2999.00', currency: 'CNY', locale: 'en', day: '2026-11-23' } as const;

let logged: ReturnType<typeof vi.spyOn>;
let target: HTMLElement;
let widget: MountedWidget | undefined;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  target = document.querySelector('div')!;
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  widget?.destroy();
  widget = undefined;
  logged.mockRestore();
});
const saidIn = async (part: string, element: Element = target) => {
  await offersOf(element);
  const root = element.shadowRoot ?? element.querySelector('*')!.shadowRoot!;
  return root.querySelector(`[part=${part}]`)?.textContent;
};

describe('a widget with words of the merchant’s', () => {
  it('says them from the first picture to the lender’s answer', async () => {
    const lender = testLender({ error: 'network' });
    widget = mount(target, { ...purchase, texts, lender });
    expect(await saidIn('legend')).toBe('Spread the cost');
    await choosePlan(target, '6-annuity');
    expect(await applyForPlan(target)).toBe('network');
    expect(await saidIn('button')).toBe('Once more');
    await choosePlan(target, '3-interest-free');
    await vi.waitFor(async () => expect(await saidIn('button')).toBe('May I?'), 20_000);
    lender.answer({ decision: 'approved' });
    expect(await applyForPlan(target)).toBe('approved');
    expect(await saidIn('answer')).toContain('Yes, you may');
    expect(logged.mock.calls.flat().join()).not.toContain('texts');
  });

  it('changes them with its language and with the option', async () => {
    // The lender brings the live part.
    widget = mount(target, { ...purchase, texts, lender: testLender() });
    await vi.waitFor(async () => expect(await saidIn('lender')).toBe('Test Lender'), 20_000);
    expect(await saidIn('legend')).toBe('Spread the cost');
    widget.update({ locale: 'de' });
    await vi.waitFor(async () => expect(await saidIn('legend')).toBe('Bequem in Raten'), 20_000);
    widget.update({ texts: { de: { offers: { legend: 'In Raten' } } } });
    await vi.waitFor(async () => expect(await saidIn('legend')).toBe('In Raten'), 20_000);
    widget.update({ texts: null });
    await vi.waitFor(async () => expect(await saidIn('legend')).toBe('In Raten zahlen'), 20_000);
  });

  it('takes JSON in an attribute', async () => {
    target.innerHTML = `<fenqi-offers amount="2999.00" currency="CNY" locale="de" texts='${JSON.stringify(texts)}'></fenqi-offers>`;
    expect(await saidIn('legend')).toBe('Bequem in Raten');
  });

  it('tells a wrong one in the console and as an event, once, and goes on', async () => {
    const heard: unknown[] = [];
    target.addEventListener('fenqi:error', ({ detail }) => heard.push(detail));
    widget = mount(target, { ...purchase, texts: '{"en":{"offers":{"legnd":"Spread the cost"}}}' });
    expect(await saidIn('legend')).toBe('Pay in installments');
    widget.update({ amount: '3299.00' });
    await vi.waitFor(async () => expect((await offersOf(target))[0]?.text).toContain('1,099.66'), 20_000);
    const message = expect.stringContaining('texts.en.offers has no "legnd" that can be changed: use legend');
    expect(heard).toEqual([expect.objectContaining({ kind: 'invalid-option', message })]);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('stays in the place that it has in a React page, functions too', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const root = createRoot(target);
    const render = (texts: TextOverrides | undefined) =>
      act(async () => root.render(createElement(FenqiOffers, { ...purchase, texts })));
    const total = { en: { offers: { total: (amount: string) => `${amount} in all` } } };
    await render(texts);
    expect(await saidIn('legend')).toBe('Spread the cost');
    await render(total);
    await vi.waitFor(async () => expect((await offersOf(target))[0]?.text).toContain('in all'), 20_000);
    await render(undefined);
    await vi.waitFor(async () => expect(await saidIn('legend')).toBe('Pay in installments'), 20_000);
    expect((await offersOf(target))[0]?.text).toContain('Total');
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
});

describe('the markup of a server', () => {
  it('says the words of the merchant’s, and hands them to the element', () => {
    const html = renderOffers({ ...purchase, texts });
    expect(html).toContain('Spread the cost');
    expect(html).toContain(`texts="${JSON.stringify(texts).replaceAll('"', '&quot;')}"`);
    expect(logged).not.toHaveBeenCalled();
  });

  it('refuses words that are functions, which it cannot hand over', () => {
    const total = { en: { offers: { total: (amount: string) => amount } } };
    expect(() => renderOffers({ ...purchase, texts: total })).toThrow('write text with "{1}"');
  });

  it('tells a wrong one in the console, and says the widget’s own', () => {
    expect(renderOffers({ ...purchase, texts: '{' })).toContain('Pay in installments');
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('Fenqi: texts is not JSON'));
  });
});
