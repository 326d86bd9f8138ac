import { type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutPhase } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import { holdPage } from '../../sheet/holdPage.js';
import { closeDialog, openDialog } from '../../sheet/openDialog.js';

/** Opens and closes the sheet of one widget. */
export interface SheetSwitch {
  readonly isOpen: ReadonlySignal<boolean>;
  open(): void;
  /** Not while an agreement is on its way. A review goes back to its approval. */
  close(): void;
  /** The ref of the dialog. Closing it returns the focus. */
  dialog(element: HTMLDialogElement | null): (() => void) | undefined;
  /** After each drawing: a new step begins at the top, and with the focus there, if it is a review or the focused control is gone. */
  show(phase: CheckoutPhase): void;
}

/** @param back goes from the review to its approval */
export function sheetSwitch(offers: OffersModel, back: () => void): SheetSwitch {
  const isOpen = signal(false);
  let element: HTMLDialogElement | undefined;
  let shown: CheckoutPhase | undefined;
  const close = () => {
    const { phase } = offers.state.peek();
    if (phase === 'committing') return;
    isOpen.value = false;
    if (phase === 'reviewing') back();
  };
  return {
    isOpen,
    close,
    open() {
      isOpen.value = true;
    },
    dialog(drawn) {
      if (!drawn) return undefined;
      element = drawn;
      openDialog(drawn);
      const letGo = holdPage();
      // The browser closes it too. The event comes late: by then there may be the next dialog.
      drawn.onclose = () => element === drawn && close();
      return () => {
        element = undefined;
        closeDialog(drawn);
        letGo?.();
      };
    },
    show(phase) {
      const before = shown;
      shown = phase;
      if (!element || phase === before) return;
      element.scrollTop = 0;
      const { activeElement } = element.getRootNode() as ShadowRoot;
      if (phase === 'reviewing' || !activeElement) element.querySelector<HTMLElement>('[tabindex]')?.focus();
    },
  };
}
