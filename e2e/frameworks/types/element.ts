import type { FenqiOffersElement } from 'fenqi/element';

export function right(element: FenqiOffersElement) {
  const made: FenqiOffersElement = document.createElement('fenqi-offers');
  made.amount = 2999;
  element.addEventListener('fenqi:committed', ({ detail }) => detail.agreement.totalMinor.toFixed());
  element.addEventListener(
    'fenqi-error',
    ({ detail }) => `${detail.requestId?.trim()}${detail.retryAfterMs?.toFixed()}`,
  );
  window.addEventListener('fenqi-ready', ({ detail }) => detail.amountMinor.toFixed());
  return document.querySelector('fenqi-offers')?.value.trim();
}

export function wrong(element: FenqiOffersElement) {
  // @ts-expect-error an amount is not a boolean
  element.amount = true;
  // @ts-expect-error only the element itself sets its value
  element.value = '6-annuity';
  // @ts-expect-error a failure has no offer
  element.addEventListener('fenqi-error', ({ detail }) => detail.offer);
  // @ts-expect-error a decision has no offer
  element.addEventListener('fenqi:decision', ({ detail }) => detail.offer);
}
