/** Opens a dialog over the page. A DOM that cannot do that, such as the one of jsdom, shows it in its place. */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.showModal) dialog.showModal();
  else dialog.open = true;
}

/** Closing returns the focus. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (dialog.close) dialog.close();
  else dialog.open = false;
}
