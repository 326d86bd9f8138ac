/** Says beside the button when the installment agreement is made, and takes it back when the plan is left. */
export function watchCheckout(form: HTMLFormElement): void {
  const ready = form.querySelector<HTMLElement>('[data-installments-ready]');
  const offers = form.querySelector<HTMLElement & { value?: string }>('fenqi-offers');
  if (!ready || !offers) return;

  const show = () => {
    const wanted = new FormData(form).get('payment') === 'installments';
    const text = wanted && offers.value?.startsWith('{') ? (ready.dataset['text'] ?? '') : '';
    // Written only where it differs, so that it is spoken once.
    if (ready.textContent !== text) ready.textContent = text;
  };
  for (const event of ['fenqi:committed', 'fenqi:select', 'fenqi:decision']) form.addEventListener(event, show);
  // After a reload the page begins with "pay in full": what was under way with the lender brings its choice back.
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
