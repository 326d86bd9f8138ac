// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import { sheetSwitch } from './sheetSwitch.js';

const choice = { planId: 'six' };
const offers = createOffers(cart);
const offer = offers.price(choice)!;
const approval = { key: 'k1', choice, reference: 'r1', offer, shown: offer, limitMinor: 1, expiresAt: '' };
const at = (state: CheckoutState) => offers.move(() => state);

/** jsdom has no modal dialogs: these say what a browser was asked for, and end like it, with an event that comes late. */
function dialogOf() {
  const element = document.body.appendChild(document.createElement('dialog'));
  element.innerHTML = '<p tabindex="-1">Review</p><button>Agree</button>';
  element.showModal = vi.fn(() => element.setAttribute('open', ''));
  element.close = vi.fn(() => element.removeAttribute('open'));
  return element;
}

beforeEach(() => {
  document.body.innerHTML = '';
  at({ phase: 'choosing', choice });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the sheet', () => {
  it('is closed until it is asked for', () => {
    const sheet = sheetSwitch(offers, () => {});
    expect(sheet.isOpen.value).toBe(false);
    sheet.open();
    expect(sheet.isOpen.value).toBe(true);
    sheet.close();
    expect(sheet.isOpen.value).toBe(false);
  });

  it('is a modal dialog while it is drawn, and closing that gives the focus back', () => {
    const sheet = sheetSwitch(offers, () => {});
    const dialog = dialogOf();
    const leave = sheet.dialog(dialog);
    expect(dialog.showModal).toHaveBeenCalledTimes(1);
    leave?.();
    expect(dialog.close).toHaveBeenCalledTimes(1);
  });

  it('stands open in its place in a DOM without modal dialogs', () => {
    const sheet = sheetSwitch(offers, () => {});
    const dialog = dialogOf();
    Object.assign(dialog, { showModal: undefined, close: undefined });
    const leave = sheet.dialog(dialog);
    expect(dialog.open).toBe(true);
    leave?.();
    expect(dialog.open).toBe(false);
  });

  it('closes when the browser closes the dialog, such as by Escape or by the back gesture', () => {
    const sheet = sheetSwitch(offers, () => {});
    sheet.open();
    const dialog = dialogOf();
    sheet.dialog(dialog);
    dialog.dispatchEvent(new Event('close'));
    expect(sheet.isOpen.value).toBe(false);
  });

  it('does not hear a dialog of before, whose event comes late', () => {
    const sheet = sheetSwitch(offers, () => {});
    sheet.open();
    const former = dialogOf();
    sheet.dialog(former)?.();
    sheet.dialog(dialogOf());
    former.dispatchEvent(new Event('close'));
    expect(sheet.isOpen.value).toBe(true);
  });

  it('stays open while an agreement is on its way', () => {
    const sheet = sheetSwitch(offers, () => {});
    sheet.open();
    at({ phase: 'committing', ...approval });
    sheet.close();
    expect(sheet.isOpen.value).toBe(true);
  });

  it('goes from the review back to the approval when it closes, and from no other step', () => {
    const back = vi.fn();
    const sheet = sheetSwitch(offers, back);
    for (const state of [
      { phase: 'choosing', choice },
      { phase: 'approved', ...approval },
    ] as const) {
      at(state);
      sheet.open();
      sheet.close();
    }
    expect(back).not.toHaveBeenCalled();
    at({ phase: 'reviewing', ...approval });
    sheet.open();
    sheet.close();
    expect([back.mock.calls.length, sheet.isOpen.value]).toEqual([1, false]);
  });
});

describe('the sheet whose place the page hides', () => {
  /** A browser that tells when the test says so what is in view, and what it draws. */
  const openIn = (state: CheckoutState) => {
    let look = () => {};
    const disconnect = vi.fn();
    Object.assign(document, { adoptedStyleSheets: [] });
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync() {}
      },
    );
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        disconnect = disconnect;
        constructor(act: () => void) {
          look = act;
        }
      },
    );
    const back = vi.fn();
    const sheet = sheetSwitch(offers, back);
    at(state);
    sheet.open();
    const dialog = dialogOf();
    const leave = sheet.dialog(dialog);
    const draw = (isDrawn: boolean) => {
      dialog.checkVisibility = () => isDrawn;
      look();
    };
    return { sheet, draw, back, leave, disconnect, look: () => look() };
  };

  it.each<CheckoutState>([
    { phase: 'choosing', choice },
    { phase: 'committing', ...approval },
  ])('closes, because the page would stay blocked for what nobody sees: $phase', state => {
    const { sheet, draw, back } = openIn(state);
    draw(false);
    expect(sheet.isOpen.value).toBe(false);
    expect(back).not.toHaveBeenCalled();
  });

  it('goes from the review back to the approval', () => {
    const { draw, back } = openIn({ phase: 'reviewing', ...approval });
    draw(false);
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('stays if it is only out of view, as when it moves in', () => {
    const { sheet, draw, leave, disconnect } = openIn({ phase: 'choosing', choice });
    draw(true);
    expect(sheet.isOpen.value).toBe(true);
    leave?.();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('stays in a browser that does not say what it draws', () => {
    const { sheet, look } = openIn({ phase: 'choosing', choice });
    look();
    expect(sheet.isOpen.value).toBe(true);
  });
});

describe('a new step in the sheet', () => {
  it('begins at the top', () => {
    const sheet = sheetSwitch(offers, () => {});
    const dialog = dialogOf();
    sheet.dialog(dialog);
    sheet.show('choosing');
    dialog.scrollTop = 99;
    sheet.show('choosing');
    expect(dialog.scrollTop, 'the same step stays where the shopper reads').toBe(99);
    sheet.show('applying');
    expect(dialog.scrollTop).toBe(0);
  });

  it('has the focus at its title if it is the review, so that the figures are read before the buttons', () => {
    const sheet = sheetSwitch(offers, () => {});
    const dialog = dialogOf();
    sheet.dialog(dialog);
    const button = dialog.querySelector('button')!;
    button.focus();
    sheet.show('approved');
    expect(document.activeElement).toBe(button);
    sheet.show('reviewing');
    expect(document.activeElement?.textContent).toBe('Review');
  });
});
