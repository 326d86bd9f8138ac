/** Takes a problem off the page once its cause is gone: a field that is filled in, a payment that is chosen, a plan that is agreed. */
export function clearProblems(form: HTMLFormElement): void {
  const list = document.querySelector<HTMLElement>('[data-problems]');
  if (!list) return;
  list.focus();

  const clear = (at: string) => {
    list.querySelector(`a[href="#${at}"]`)?.closest('li')?.remove();
    document.getElementById(`${at}-problem`)?.remove();
    if (!list.querySelector('li')) list.remove();
  };
  form.addEventListener('input', event => {
    const field = event.target as HTMLInputElement;
    if (field.getAttribute('aria-invalid') !== 'true' || !field.checkValidity()) return;
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    clear(field.id);
  });
  form.addEventListener('change', event => {
    const { name, value } = event.target as HTMLInputElement;
    if (name !== 'payment') return;
    clear('payment');
    // Whoever pays in full needs no agreement.
    if (value === 'full') clear('plans');
  });
  form.addEventListener('fenqi:committed', ({ detail: { agreement } }) => {
    // The widget also brings back the agreement that the shop has just refused, and its reason must stay.
    if (agreement.id !== list.dataset['refused']) clear('plans');
  });
}
