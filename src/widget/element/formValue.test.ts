// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { defineOffersElement } from './defineOffersElement.js';

// jsdom cannot take a custom element into a form, so a hidden field, whose part loads later, stands for it.
defineOffersElement();

const fieldOf = (element: Element) => element.querySelector<HTMLInputElement>('input[name=fenqi]');
const soon = (check: () => void) => vi.waitFor(check, 20_000);

function put(): Element {
  document.body.innerHTML = '<fenqi-offers name="fenqi" amount="2999.00" currency="CNY" locale="en"></fenqi-offers>';
  return document.querySelector('fenqi-offers')!;
}

/** An element with a chosen plan in its field. */
async function chosen(): Promise<Element> {
  const element = put();
  await soon(() => expect(fieldOf(element)).not.toBeNull());
  element.shadowRoot!.querySelector<HTMLInputElement>('input[value="6-annuity"]')!.click();
  await soon(() => expect(fieldOf(element)!.value).toBe('6-annuity'));
  return element;
}

/** Jest empties the document when it ends a test file, and by then nothing can be loaded. */
it('An element that has left the document loads nothing for its form value', async () => {
  const gone = await chosen();
  document.body.innerHTML = '';
  await Promise.resolve();
  expect(gone.shadowRoot!.querySelector('[part=plans]')).toBeNull();
  // What another element loads comes later than what the first one would have loaded, which would have emptied its field.
  const next = put();
  await soon(() => expect(fieldOf(next)).not.toBeNull());
  expect(fieldOf(gone)!.value).toBe('6-annuity');
});

it('An element that comes back into the document has its choice in the field again', async () => {
  const element = await chosen();
  element.remove();
  await Promise.resolve();
  document.body.append(element);
  await soon(() => expect(element.shadowRoot!.querySelector<HTMLInputElement>(':checked')?.value).toBe('6-annuity'));
  await soon(() => expect(fieldOf(element)!.value).toBe('6-annuity'));
});
