import { createWidget } from './createWidget.js';
import { OPTION_VALUES, WORD_OPTIONS } from './options/optionValues.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import { emitFrom } from './WidgetEvents.js';

export interface MountOptions extends WidgetOptions {
  /** Name of the form field that carries the choice, then the agreement: a hidden input beside the widget. Default: no field. */
  readonly name?: string | null | undefined;
}

export interface MountedWidget {
  /** Changes the given options and leaves the others as they are. */
  update(changes: Partial<MountOptions>): void;
  /** Removes the widget. An application that was begun can be resumed by the next widget for the same purchase. */
  destroy(): void;
}

/**
 * Puts a widget into an element, without registering a custom element. The events of `WidgetEvents` come from `target`.
 *
 * @throws TypeError if `target` is not an element. Bad options never throw: they are told in the console and as `fenqi:error`.
 * @example
 * const widget = mount(document.querySelector('#installments'), { amount: '2999.00', currency: 'CNY' });
 * widget.update({ amount: '3299.00' });
 */
export function mount(target: HTMLElement, options: MountOptions): MountedWidget {
  if (!target || typeof target.append !== 'function')
    throw new TypeError('mount(target, options): target is not an element; check the selector that should find it');
  let current = options;
  const host = document.createElement('div');
  const input = document.createElement('input');
  input.type = 'hidden';
  target.append(host);
  const widget = createWidget(host, host.attachShadow({ mode: 'open' }), {
    onValue(value) {
      input.value = value;
    },
    emit: emitFrom(host),
  });
  const show = () => {
    if (current.name) {
      input.name = current.name;
      target.append(input);
    } else input.remove();
    // The styles read these from the attributes.
    for (const name of WORD_OPTIONS) host.setAttribute(name, current[name] ?? OPTION_VALUES[name][0]);
    widget.update(current);
  };
  show();
  return {
    update(changes) {
      current = { ...current, ...changes };
      show();
    },
    destroy() {
      widget.destroy();
      host.remove();
      input.remove();
    },
  };
}
