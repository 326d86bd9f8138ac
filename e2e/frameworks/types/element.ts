import type { Layout, Locale, LocaleTag, Look, MountOptions, Theme } from 'fenqi';
import type { FenqiOffersElement } from 'fenqi/element';
import type { FenqiOffersProps } from 'fenqi/react';

/** Editors complete what is a word of its own in a union; in a `string` there are none. */
type Completes<Given, Word> = [Word] extends [Extract<Given, Word>] ? true : never;
type Completed<Options extends MountOptions> = [
  Completes<Options['locale'], Locale>,
  Completes<Options['layout'], Layout>,
  Completes<Options['look'], Look>,
  Completes<Options['theme'], Theme>,
];
export const completed: [Completed<MountOptions>, Completed<FenqiOffersElement>, Completed<FenqiOffersProps>] = [
  [true, true, true, true],
  [true, true, true, true],
  [true, true, true, true],
];
// @ts-expect-error in a plain string nothing is completed
export const plain: Completes<string, Locale> = true;

export function right(element: FenqiOffersElement) {
  const made: FenqiOffersElement = document.createElement('fenqi-offers');
  made.amount = 2999;
  made.layout = 'compact';
  made.locale = 'de-AT' satisfies LocaleTag;
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
  // @ts-expect-error there is no such layout
  element.layout = 'large';
  // @ts-expect-error there is no such look
  element.look = 'fancy';
  // @ts-expect-error there is no such theme
  element.theme = 'blue';
  // @ts-expect-error only the element itself sets its value
  element.value = '6-annuity';
  // @ts-expect-error a failure has no offer
  element.addEventListener('fenqi-error', ({ detail }) => detail.offer);
  // @ts-expect-error a decision has no offer
  element.addEventListener('fenqi:decision', ({ detail }) => detail.offer);
}
