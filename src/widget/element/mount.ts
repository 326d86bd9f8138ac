import { createWidget } from './createWidget.js';
import { OPTION_VALUES, WORD_OPTIONS } from './options/optionValues.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import { stayAway } from './stayAway.js';
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

interface Mounted extends MountedWidget {
  readonly host: Element;
  /** Takes all options anew: those left out have their defaults again. */
  replace(options: MountOptions): void;
}
const mounted = new WeakMap<HTMLElement, Mounted>();

/** On the widget that was mounted and on its field, so that another copy of this package knows them too. */
const MARK = 'data-fenqi-mounted';

/**
 * Puts a widget into an element, without registering a custom element. The events of `WidgetEvents` come from `target`. An element has
 * one widget: mounting into it again gives that widget the new options. Where a `<fenqi-offers>` is already, nothing is mounted.
 *
 * @throws TypeError if `target` is not an element. Bad options never throw: they are told in the console and as `fenqi:error`.
 * @example
 * const widget = mount(document.querySelector('#installments'), { amount: '2999.00', currency: 'CNY' });
 * widget.update({ amount: '3299.00' });
 */
export function mount(target: HTMLElement, options: MountOptions): MountedWidget {
  if (target?.nodeType !== 1)
    throw new TypeError('mount(target, options): target is not an element; check the selector that should find it');
  const before = mounted.get(target);
  if (before?.host.parentNode === target) {
    before.replace(options);
    return before;
  }
  // A page that empties the element takes the widget out without a word.
  before?.destroy();
  if ([target, ...target.children].some(each => each.matches('fenqi-offers') || isLive(each)))
    return stayAway('mount: this place has a widget. Give another element.');
  // What a page copied, or wrote from its own markup, is dead: shadow roots and listeners are not copied.
  for (const dead of target.querySelectorAll(`:scope>[${MARK}]`)) dead.remove();
  const widget = mountInto(target, options);
  mounted.set(target, widget);
  return widget;
}

const isLive = (element: Element) => element.matches(`[${MARK}]`) && element.shadowRoot;

function mountInto(target: HTMLElement, options: MountOptions): Mounted {
  let current: MountOptions | undefined;
  const host = document.createElement('div');
  const input = document.createElement('input');
  input.type = 'hidden';
  for (const each of [host, input]) each.setAttribute(MARK, '');
  target.append(host);
  const emit = emitFrom(host);
  const widget = createWidget(host, {
    onValue(value) {
      input.value = value;
    },
    emit,
  });
  /** In plain JavaScript an option may be anything, such as a getter that throws. */
  const show = (before: MountOptions, changes: Partial<MountOptions>) => {
    current = before;
    try {
      current = { ...before, ...changes };
      // The styles read these from the attributes.
      for (const name of WORD_OPTIONS) host.setAttribute(name, String(current[name] ?? OPTION_VALUES[name][0]));
      input.remove();
      if (current.name) {
        input.name = current.name;
        // Nowhere, if the page has taken the widget out.
        host.after(input);
      }
    } catch (error) {
      const message = `mount: an option cannot be read: ${error}`;
      // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
      console.error(`Fenqi: ${message}`, host);
      emit('fenqi:error', { kind: 'invalid-option', message });
    }
    widget.update(current);
  };
  show({}, options);
  return {
    host,
    replace: next => show({}, next),
    update(changes) {
      // After the end there is nothing to change.
      if (current) show(current, changes);
    },
    destroy() {
      current = undefined;
      widget.destroy();
      host.remove();
      input.remove();
    },
  };
}
