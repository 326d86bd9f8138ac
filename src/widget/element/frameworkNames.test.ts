// @vitest-environment jsdom
import { h, render } from 'preact';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { createApp, h as vueNode } from 'vue';
import { emitFrom } from './WidgetEvents.js';

/** Frameworks treat every custom element alike. */
class Probe extends HTMLElement {}
customElements.define('probe-offers', Probe);

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** How each framework binds an event in a template, as its compiler writes it. */
const FRAMEWORKS: Readonly<Record<string, (place: Element, listener: () => void) => void>> = {
  React(place, listener) {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    act(() => createRoot(place).render(createElement('probe-offers', { 'onfenqi-select': listener })));
  },
  Preact(place, listener) {
    render(h('probe-offers', { 'onfenqi-select': listener }), place);
  },
  Vue(place, listener) {
    createApp({ render: () => vueNode('probe-offers', { onFenqiSelect: listener }) }).mount(place);
  },
};

it.each(Object.keys(FRAMEWORKS))('%s hears an event once under the name without a colon', name => {
  const place = document.body.appendChild(document.createElement('div'));
  const listener = vi.fn();
  FRAMEWORKS[name]!(place, listener);
  emitFrom(place.querySelector('probe-offers')!)('fenqi:select', { choice: null, offer: null });
  expect(listener).toHaveBeenCalledTimes(1);
});
