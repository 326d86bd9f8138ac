// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { emitFrom } from './WidgetEvents.js';

const detail = { choice: null, offer: null };

/** A widget in a shadow root of the page, and what is heard of it on the window. */
function open() {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const element = root.appendChild(document.createElement('div'));
  const heard: Event[] = [];
  for (const name of ['fenqi:select', 'fenqi-select']) window.addEventListener(name, event => heard.push(event));
  return { element, heard };
}

it('an event is heard once under each of its names, with one detail, outside of shadow roots', () => {
  const { element, heard } = open();
  emitFrom(element)('fenqi:select', detail);
  expect(heard.map(({ type }) => type)).toEqual(['fenqi:select', 'fenqi-select']);
  for (const event of heard) {
    expect(event).toMatchObject({ bubbles: true, composed: true });
    expect((event as CustomEvent).detail).toBe(detail);
  }
});

it('no event of a widget can be cancelled', () => {
  const { element, heard } = open();
  for (const name of ['fenqi:select', 'fenqi-select']) element.addEventListener(name, event => event.preventDefault());
  emitFrom(element)('fenqi:select', detail);
  expect(heard.map(({ cancelable, defaultPrevented }) => [cancelable, defaultPrevented])).toEqual([
    [false, false],
    [false, false],
  ]);
});
