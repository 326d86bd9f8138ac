/** As much of the element as a field needs to know. */
interface FieldOwner extends HTMLElement {
  readonly name: string;
  readonly value: string;
  formResetCallback(): void;
}
const fields = new WeakMap<Element, HTMLInputElement>();

/** Puts the present value into a hidden field inside the element, for browsers where the element itself cannot be part of a form. */
export function hiddenField(element: FieldOwner): void {
  const field = fields.get(element) ?? fieldIn(element);
  fields.set(element, field);
  field.value = element.value;
}

function fieldIn(element: FieldOwner): HTMLInputElement {
  const field = element.ownerDocument.createElement('input');
  field.type = 'hidden';
  Object.defineProperty(element, 'form', { configurable: true, get: () => field.form });
  const follow = () => {
    field.name = element.name;
    const form = element.getAttribute('form');
    if (form === null) field.removeAttribute('form');
    else field.setAttribute('form', form);
    // A framework that writes the element's content takes the field out.
    if (field.parentNode !== element) element.append(field);
  };
  new MutationObserver(follow).observe(element, { attributeFilter: ['name', 'form'], childList: true });
  follow();
  element.ownerDocument.addEventListener('reset', event => {
    // Whoever listens later may still prevent it.
    queueMicrotask(() => {
      if (event.target === field.form && !event.defaultPrevented) element.formResetCallback();
    });
  });
  return field;
}
