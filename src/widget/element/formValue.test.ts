// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { hiddenField } from '../older/older.js';
import { defineOffersElement } from './defineOffersElement.js';

// jsdom cannot take a custom element into a form, so the element needs this part.
vi.mock('../older/older.js', async original => {
  const actual = await original<typeof import('../older/older.js')>();
  return { ...actual, hiddenField: vi.fn(actual.hiddenField) };
});

defineOffersElement();

beforeEach(() => {
  vi.mocked(hiddenField).mockClear();
});

const loadedFor = (element: Element) => vi.mocked(hiddenField).mock.calls.some(([each]) => each === element);

/** An element whose value is in its field. */
async function shown() {
  document.body.innerHTML = '<fenqi-offers name="fenqi" amount="2999.00" currency="CNY" locale="en"></fenqi-offers>';
  const element = document.querySelector('fenqi-offers')!;
  await vi.waitFor(() => expect(loadedFor(element)).toBe(true), 20_000);
  vi.mocked(hiddenField).mockClear();
  return element;
}

/** Jest empties the document when it ends a test file, and by then nothing can be loaded. */
it('An element that has left the document loads nothing for its form value', async () => {
  const gone = await shown();
  document.body.innerHTML = '';
  await Promise.resolve();
  expect(gone.shadowRoot!.querySelector('[part=plans]')).toBeNull();
  // The same part for another element: it comes later than what the first one would have loaded.
  const next = document.createElement('fenqi-offers');
  Object.assign(next, { amount: '2999.00', currency: 'CNY', locale: 'en' });
  document.body.append(next);
  await vi.waitFor(() => expect(hiddenField).toHaveBeenCalled(), 20_000);
  expect(loadedFor(gone)).toBe(false);
  expect(loadedFor(next)).toBe(true);
});

it('An element that comes back into the document has its choice in the field again', async () => {
  const element = await shown();
  element.shadowRoot!.querySelector<HTMLInputElement>('input[value="6-annuity"]')!.click();
  const field = () => element.querySelector<HTMLInputElement>('input[name=fenqi]')!;
  await vi.waitFor(() => expect(field().value).toBe('6-annuity'), 20_000);
  element.remove();
  await Promise.resolve();
  document.body.innerHTML = '<form></form>';
  document.forms[0]!.append(element);
  await vi.waitFor(() => expect(new FormData(document.forms[0]).get('fenqi')).toBe('6-annuity'), 20_000);
});
