// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWidget } from '../element/createWidget.js';
import type { WidgetOptions } from '../element/options/WidgetOptions.js';
import { europes } from '../locales/europes.js';
import { law } from '../picker/law/lawNotice.js';
import { NOTICES } from '../picker/law/lawWords.js';
import { renderShadowRoot } from './renderOffers.js';

const options = { amount: '2999.00', currency: 'EUR', locale: 'en', day: '2026-11-23' } as const;
const opened: { destroy(): void }[] = [];
/** What a server has at once. */
const [part, words] = [{ ...law }, { ...NOTICES }];

/** A server's markup in a page where the words of the law are not here yet. */
function open(more: Partial<WidgetOptions> = {}) {
  Object.assign(law, part);
  Object.assign(NOTICES, words);
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = /<template[^>]*>(.*)<\/template>/s.exec(renderShadowRoot({ ...options, layout: more.layout }))![1]!;
  document.body.append(element);
  delete law.part;
  delete NOTICES.en;
  const served = root.querySelector('[part=widget]')!.innerHTML;
  const failed = vi.fn();
  const widget = createWidget(element, {
    onValue: () => {},
    emit: (name, detail) => name === 'fenqi:error' && failed(detail),
  });
  opened.push(widget);
  const update = (changed: Partial<WidgetOptions> = {}) => widget.update({ ...options, ...more, ...changed });
  /** The ids of a page have a number. */
  const now = () => root.querySelector('[part=widget]')!.innerHTML.replace(/fenqi-\d+(?=-\d|")/g, 'fenqi');
  const notice = () => root.querySelector('[part=notice]');
  return { root, served, update, now, notice, failed, choose: widget.choose };
}
/** What may be missing: the part, or its texts. @returns how they come back */
const missing = {
  part() {
    vi.doMock('../picker/law/lawWords.js', () => {
      throw new Error('Failed to fetch');
    });
    return () => vi.doUnmock('../picker/law/lawWords.js');
  },
  texts() {
    const texts = vi.spyOn(europes, 'en').mockRejectedValue(new Error('Failed to fetch'));
    return () => texts.mockRestore();
  },
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  for (const widget of opened.splice(0)) widget.destroy();
  vi.restoreAllMocks();
});

describe('a server’s markup, where the words of the law do not load', () => {
  it.each([
    ['part', 'full'],
    ['part', 'line'],
    ['texts', 'full'],
  ] as const)('stays complete and works, and they are asked for again: %s, %s', async (what, layout) => {
    const comeBack = missing[what]();
    const { root, served, update, now, notice, failed, choose } = open({ layout });
    const stood = notice()!;
    const { outerHTML } = stood;
    expect(stood.textContent).toMatch(/^Caution! .*Credit €2,999\.00/);
    update();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), 20_000);
    expect(now()).toBe(served);
    expect(notice()).toBe(stood);

    // The live part takes the picture over.
    root.querySelector<HTMLElement>('[part~=open]')!.click();
    await vi.waitFor(() => expect(root.querySelector('[part=sheet]')).not.toBeNull(), 20_000);
    expect(notice()!.outerHTML).toBe(outerHTML);

    comeBack();
    choose('6-annuity');
    await vi.waitFor(() => expect(NOTICES.en).toBeDefined(), 20_000);
    if (layout === 'full') return expect(notice()!.outerHTML).toBe(outerHTML);
    // One line has the figures of the plan that it names.
    expect(notice()!.textContent).toMatch(/^Caution! .*Credit €2,999\.00.* \(6 months\)$/);
  });

  it('loses its notice where the offers are those of another amount', async () => {
    const comeBack = missing.texts();
    const { update, notice, failed } = open();
    update({ amount: '3999.00' });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), 20_000);
    expect(notice()).toBeNull();
    comeBack();
    update({ amount: '3999.01' });
    await vi.waitFor(() => expect(notice()?.textContent).toContain('Credit €3,999.01'), 20_000);
  });
});
