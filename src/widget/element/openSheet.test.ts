// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testLender } from '../../lenders/test-lender/testLender.js';
import { type MountedWidget, type MountOptions, mount } from './mount.js';

let target: HTMLElement;
let widget: MountedWidget;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  target = document.querySelector('div')!;
});
afterEach(() => widget.destroy());

const open = (options: Partial<MountOptions> = {}) => {
  widget = mount(target, { amount: '2999.00', currency: 'CNY', locale: 'en', day: '2026-11-23', ...options });
};
const root = () => target.firstElementChild!.shadowRoot!;
const sheet = () => root().querySelector<HTMLDialogElement>('[part=sheet]');
const opener = () => root().querySelector<HTMLElement>('[part~=open]')!;
const shown = () => vi.waitFor(() => expect(sheet()?.open).toBe(true), 20_000);
const press = (part: string) => root().querySelector<HTMLElement>(`[part=sheet] [part=${part}]`)!.click();

describe('the sheet of a widget', () => {
  it.each(['full', 'line'] as const)('opens by the button, also before anything else has loaded: %s', async layout => {
    open({ layout });
    expect(sheet()).toBeNull();
    opener().click();
    await shown();
    expect(root().querySelectorAll('[part=sheet] input')).toHaveLength(layout === 'line' ? 3 : 0);
  });

  it('does not open by a choice: the plans stay as they are', async () => {
    open();
    root().querySelector<HTMLInputElement>('input[type=radio]')!.click();
    await vi.waitFor(() => expect(root().querySelector('[part=clear]')).not.toBeNull(), 20_000);
    expect(sheet()).toBeNull();
    expect(opener().textContent).toContain('Continue');
  });

  it('loads how installments work when it is opened', async () => {
    open();
    opener().click();
    await vi.waitFor(() => expect(root().querySelectorAll('[part=steps] li')).toHaveLength(3), 20_000);
  });

  it('closes, opens again, and goes with the widget', async () => {
    open({ lender: testLender() });
    opener().click();
    await shown();
    press('close');
    expect(sheet()).toBeNull();
    opener().click();
    await shown();
    widget.destroy();
    expect(target.childNodes).toHaveLength(0);
  });

  it('follows a price that changes behind it', async () => {
    open({ choice: '6-annuity' });
    await vi.waitFor(() => expect(root().querySelector('[part=clear]')).not.toBeNull(), 20_000);
    opener().click();
    await shown();
    expect(sheet()!.textContent).toContain('CN¥508.47');
    widget.update({ amount: '1999.00' });
    await vi.waitFor(() => expect(sheet()!.textContent).toContain('CN¥338.'), 20_000);
  });

  it('is empty of a plan, and the place stays, while the options are bad', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    open();
    opener().click();
    await shown();
    widget.update({ amount: 'much' });
    expect(sheet()).toBeNull();
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});
