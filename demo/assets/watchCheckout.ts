import { isLanguage } from '../shop/Language.js';
import { type Payments, paymentsText } from '../shop/paymentsText.js';
import { clearProblems } from './clearProblems.js';
import { keepDraft } from './keepDraft.js';
import { keepLenderLink } from './lenderLinks.js';

type Offers = HTMLElement & { value?: string };

/** Keeps the side of the checkout in step with the installments: what is paid in all, whether they are agreed, and the next button. */
export function watchCheckout(form: HTMLFormElement): void {
  keepDraft(form);
  clearProblems(form);
  const ready = form.querySelector<HTMLElement>('[data-installments-ready]');
  const sum = form.querySelector<HTMLElement>('[data-payments]');
  const place = form.querySelector<HTMLElement>('[data-place-order]');
  const offers = form.querySelector<Offers>('fenqi-offers');
  if (!ready || !sum || !place || !offers) return;
  const language = document.documentElement.lang;
  let payments: Payments | null = null;

  // Only a change is written, so that a screen reader announces it once.
  const write = (element: HTMLElement, text: string) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const show = () => {
    const wanted = new FormData(form).get('payment') === 'installments';
    const agreed = wanted && !!offers.value?.startsWith('{');
    write(ready, agreed ? (ready.dataset['text'] ?? '') : '');
    write(sum, wanted && payments && isLanguage(language) ? paymentsText(payments, language) : '');
    // While the widget has the next step, its button is the primary one.
    place.classList.toggle('primary', !wanted || agreed);
  };
  form.addEventListener('fenqi:select', ({ detail: { offer } }) => {
    payments = offer;
    show();
  });
  form.addEventListener('fenqi:committed', ({ detail: { agreement } }) => {
    payments = agreement;
    show();
    // Once the widget has drawn it.
    requestAnimationFrame(() => keepLenderLink(offers, agreement.id));
  });
  form.addEventListener('fenqi:decision', ({ detail: { status } }) => {
    // After a reload the page may start with "pay in full". An application under way restores the choice of installments.
    const installments = form.querySelector<HTMLInputElement>('[name=payment][value=installments]');
    if (installments && ['approved', 'pending', 'action', 'committed'].includes(status)) installments.checked = true;
    show();
  });
  form.addEventListener('change', show);
  show();
}
