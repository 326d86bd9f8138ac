import { withOlder } from '../older/withOlder.js';
import { createWidget } from './createWidget.js';
import { OPTIONS, type OptionName, propertyOf } from './options/elementOptions.js';
import { OPTION_VALUES } from './options/optionValues.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import { stayAway } from './stayAway.js';
import type { Widget } from './Widget.js';
import { emitFrom } from './WidgetEvents.js';

type OptionProperties = { -readonly [Name in OptionName]-?: WidgetOptions[Name] };

/** `<fenqi-offers>`. Each option is an attribute and a property (`onEvent` is a property only). The one set last counts. */
export interface FenqiOffersElement extends HTMLElement, OptionProperties {
  /** The name of the form field that carries the choice, then the agreement. */
  name: string;
  /** The form that it belongs to. */
  readonly form: HTMLFormElement | null;
  /** The form value: '' → plan id → JSON of the agreement. */
  readonly value: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'fenqi-offers': FenqiOffersElement;
  }
}

/**
 * Registers `<fenqi-offers>`. A second script on the page leaves the first one's element alone.
 *
 * @param stackOf gives the stack of a call in the script. It has the URL, from which the time since the script's tag is measured
 */
export function defineOffersElement(stackOf?: () => string | undefined): void {
  // A server has no registry either, and importing this must not break its rendering.
  if (!globalThis.customElements) {
    if (globalThis.document) stayAway('no customElements');
    return;
  }
  if (customElements.get('fenqi-offers')) return;

  const PROPERTIES = [...OPTIONS.map(propertyOf), 'onEvent'] as const;

  class OffersElement extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = OPTIONS;
    #internals: ElementInternals | undefined;
    readonly #given: Partial<Record<OptionName, unknown>> = {};
    #widget: Widget | undefined;
    #value = '';
    #plan = '';
    #updating = false;
    /** Unlike `isConnected`, it is false while an element of the page is upgraded, attribute by attribute. */
    #ready = false;

    constructor() {
      super();
      try {
        this.#internals = this.attachInternals();
      } catch {
        // Older browsers have none. `hiddenField` stands for it.
      }
    }

    static {
      for (const name of PROPERTIES)
        Object.defineProperty(OffersElement.prototype, name, {
          get(this: OffersElement) {
            return this.#given[name] ?? null;
          },
          set(this: OffersElement, value: unknown) {
            // The styles read these from the attributes.
            if (name in OPTION_VALUES) return this.#reflect(name, value);
            this.#given[name] = value;
            this.#changed();
          },
          configurable: true,
          enumerable: true,
        });
    }

    get form() {
      return this.#internals?.form ?? null;
    }
    get value() {
      return this.#value;
    }
    get name() {
      return this.getAttribute('name') ?? '';
    }
    set name(name: string) {
      this.#reflect('name', name);
    }

    connectedCallback() {
      // A document without a window, such as a parser's, cannot hold style sheets.
      if (!this.ownerDocument.defaultView) return;
      if (this.hasAttribute('drawn')) this.#takeOver();
      else this.#begin();
    }
    /**
     * Waits for a server's picture that is still arriving: one drawn before would take its place. It also lets the browser paint the
     * picture first.
     */
    #takeOver() {
      requestAnimationFrame(() =>
        setTimeout(() => {
          // A page that streams goes on loading long after the picture, which ends with a comment, is here.
          if (document.readyState === 'loading' && this.shadowRoot?.lastChild?.nodeType !== 8) this.#takeOver();
          else if (this.isConnected) this.#begin();
        }),
      );
    }
    #begin() {
      // A property that a framework set before this script came would hide the accessor. It is newer than the attributes.
      for (const name of [...PROPERTIES, 'name'] as const)
        if (Object.hasOwn(this, name)) {
          const early = this[name as keyof this];
          delete this[name as keyof this];
          this[name as keyof this] = early;
        }
      this.#ready = true;
      this.#changed();
    }
    disconnectedCallback() {
      // An element that is only being moved is connected again by then.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave();
      });
    }
    adoptedCallback() {
      this.#leave();
    }
    attributeChangedCallback(name: (typeof OPTIONS)[number], _before: string | null, value: string | null) {
      this.#given[propertyOf(name)] = value;
      this.#changed();
    }
    formDisabledCallback(disabled: boolean) {
      this.inert = disabled;
    }
    formResetCallback() {
      this.#widget?.choose(null);
    }
    formStateRestoreCallback(state: string) {
      this.#widget?.choose(state || null);
      // Also as an option, because only the lender's own terms may have that plan.
      this.#given.choice = state;
      this.#changed();
    }

    /** The choice waits for the next page that the element is put into. */
    #leave() {
      this.#ready = false;
      if (!this.#widget) return;
      this.#given.choice = this.#plan;
      this.#widget.destroy();
      this.#widget = undefined;
    }
    /** React 19 sets a property that is no longer given to `undefined`. */
    #reflect(name: string, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value as string);
    }

    /** Several changes in one task are one update: frameworks set one property after another. */
    #changed() {
      if (this.#updating || !this.#ready) return;
      const { currency, amount, amountFrom } = this.#given;
      // Angular connects the element first and sets its options in the same task: draw as soon as they suffice.
      if (!this.#widget && currency && (amount ?? amountFrom)) return this.#update();
      this.#updating = true;
      queueMicrotask(() => {
        this.#updating = false;
        if (this.isConnected) this.#update();
      });
    }
    #update() {
      this.#widget ??= createWidget(this, {
        onValue: value => {
          this.#value = value;
          this.#plan = value[0] === '{' ? '' : value;
          try {
            this.#internals!.setFormValue(value, this.#plan);
          } catch {
            // A document that ends, as in a unit test, takes its elements out. Nothing can be loaded by then.
            if (this.isConnected) withOlder(part => part.hiddenField(this));
          }
        },
        emit: emitFrom(this),
      });
      this.#widget.update(this.#given as WidgetOptions);
    }
  }

  customElements.define('fenqi-offers', OffersElement);
  // V8 parses every function on a stack again to tell its lines. Here these are two short ones, and at the top of the script all of it.
  queueMicrotask(() => {
    try {
      performance.mark('fenqi:defined', { detail: { stack: stackOf?.() } });
    } catch {}
  });
}
