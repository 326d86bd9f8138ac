import { createWidget, type Widget } from './createWidget.js';
import type { WidgetOptions } from './WidgetOptions.js';

export const OPTIONS = [
  'amount',
  'currency',
  'terms',
  'lender',
  'applicant',
  'order',
  'locale',
  'layout',
  'theme',
  'day',
] as const;
type OptionName = (typeof OPTIONS)[number];

/** `<fenqi-offers>`: each option is an attribute and a property; the last one set counts. */
export interface FenqiOffersElement extends HTMLElement, Record<OptionName, unknown> {
  amount: WidgetOptions['amount'];
  currency: WidgetOptions['currency'];
  terms: WidgetOptions['terms'];
  lender: WidgetOptions['lender'];
  applicant: WidgetOptions['applicant'];
  order: WidgetOptions['order'];
  locale: WidgetOptions['locale'];
  layout: WidgetOptions['layout'];
  theme: WidgetOptions['theme'];
  day: WidgetOptions['day'];
  name: string;
  readonly form: HTMLFormElement | null;
  /** '' → plan id → JSON of the agreement. */
  readonly value: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'fenqi-offers': FenqiOffersElement;
  }
}

/** Registers `<fenqi-offers>`. A second script on the page leaves the first one's element alone. */
export function defineOffersElement(): void {
  if (customElements.get('fenqi-offers')) return;

  class OffersElement extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = OPTIONS;
    readonly #internals = this.attachInternals();
    readonly #given: Partial<Record<OptionName, unknown>> = {};
    #widget: Widget | undefined;
    #value = '';
    #updating = false;
    /** Unlike `isConnected`, false while an element of the page is being upgraded, attribute by attribute. */
    #ready = false;

    constructor() {
      super();
      for (const name of OPTIONS) {
        // A property that a framework set before this script came would hide the accessor.
        if (Object.hasOwn(this, name)) {
          const early = this[name as keyof this];
          delete this[name as keyof this];
          this.#given[name] = early;
        }
      }
    }

    get form() {
      return this.#internals.form;
    }
    get value() {
      return this.#value;
    }
    get name() {
      return this.getAttribute('name') ?? '';
    }
    set name(name: string) {
      this.setAttribute('name', name);
    }

    connectedCallback() {
      this.#ready = true;
      this.#changed();
    }
    disconnectedCallback() {
      // An element that is only moved is connected again by then.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#ready = false;
        this.#widget?.destroy();
        this.#widget = undefined;
      });
    }
    attributeChangedCallback(name: OptionName, _before: string | null, value: string | null) {
      this.#given[name] = value;
      this.#changed();
    }
    formDisabledCallback(disabled: boolean) {
      this.inert = disabled;
    }
    formResetCallback() {
      this.#widget?.choose(null);
    }
    formStateRestoreCallback(state: string) {
      this.#widget?.choose(state);
    }

    option(name: OptionName) {
      return this.#given[name] ?? null;
    }
    setOption(name: OptionName, value: unknown) {
      this.#given[name] = value;
      this.#changed();
    }

    /** Several changes in one task, as a framework makes them, are one update. */
    #changed() {
      if (this.#updating || !this.#ready) return;
      if (!this.#widget) return this.#update();
      this.#updating = true;
      queueMicrotask(() => {
        this.#updating = false;
        if (this.isConnected) this.#update();
      });
    }
    #update() {
      this.#widget ??= createWidget(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }), {
        onValue: value => {
          this.#value = value;
          this.#internals.setFormValue(value, value.startsWith('{') ? '' : value);
        },
        emit: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })),
      });
      this.#widget.update(this.#given as WidgetOptions);
    }
  }

  for (const name of OPTIONS)
    Object.defineProperty(OffersElement.prototype, name, {
      get(this: OffersElement) {
        return this.option(name);
      },
      set(this: OffersElement, value: unknown) {
        this.setOption(name, value);
      },
      configurable: true,
      enumerable: true,
    });

  customElements.define('fenqi-offers', OffersElement);
}
