import { type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutPhase } from '../../../checkout/CheckoutState.js';
import type { OffersModel } from '../../../checkout/createOffers.js';
import { tryOrUndefined } from '../../../lenders/tryOrUndefined.js';
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
  /** After each drawing. The dialog is modal; a new step begins at the top, and with the focus there, if it is a review or the focused control is gone. */
  show(phase: CheckoutPhase): void;
}

/** @param back goes from the review to its approval */
export function sheetSwitch(offers: OffersModel, back: () => void): SheetSwitch {
  const isOpen = signal(false);
  let element: HTMLDialogElement | undefined;
  let shown: CheckoutPhase | undefined;
  const leave = () => {
    isOpen.value = false;
    if (offers.state.peek().phase === 'reviewing') back();
  };
  const close = () => {
    if (offers.state.peek().phase !== 'committing') leave();
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
      // An agreement on its way goes on, and the page says so when it shows its place again.
      const letGo = holdPage(drawn, leave);
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
      const dialog = element;
      if (!dialog) return;
      // It was moved with its element, and is no longer modal.
      if (tryOrUndefined(() => !dialog.matches(':modal'))) {
        dialog.removeAttribute('open');
        openDialog(dialog);
      }
      if (phase === before) return;
      dialog.scrollTop = 0;
      const { activeElement } = dialog.getRootNode() as ShadowRoot;
      if (phase === 'reviewing' || !activeElement) dialog.querySelector<HTMLElement>('[tabindex]')?.focus();
    },
  };
}
