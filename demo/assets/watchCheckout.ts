/** Shows a note beside the button once the installment agreement is made, and removes it when the shopper leaves the plan. */
export function watchCheckout(form: HTMLFormElement): void {
  const ready = form.querySelector<HTMLElement>('[data-installments-ready]');
  const offers = form.querySelector<HTMLElement & { value?: string }>('fenqi-offers');
  if (!ready || !offers) return;

  const show = () => {
    const wanted = new FormData(form).get('payment') === 'installments';
    const text = wanted && offers.value?.startsWith('{') ? (ready.dataset['text'] ?? '') : '';
    // Only a change is written, so that a screen reader announces it once.
    if (ready.textContent !== text) ready.textContent = text;
  };
  for (const event of ['fenqi:committed', 'fenqi:select', 'fenqi:decision']) form.addEventListener(event, show);
  // After a reload the page starts with "pay in full". An application under way restores the choice of installments.
  form.addEventListener('fenqi:decision', ({ detail: { status } }) => {
    const installments = form.querySelector<HTMLInputElement>('[name=payment][value=installments]');
    if (!installments || !['approved', 'pending', 'action', 'committed'].includes(status)) return;
    installments.checked = true;
    show();
  });
  form.addEventListener('change', show);
  show();

  document.querySelector<HTMLElement>('[data-problems]')?.focus();
}
