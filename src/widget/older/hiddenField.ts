/** As much of the element as a field needs to know. */
interface FieldOwner extends HTMLElement {
  readonly name: string;
  readonly value: string;
  formResetCallback(): void;
}
const fields = new WeakMap<Element, HTMLInputElement>();
const owners = new WeakMap<Element, FieldOwner>();

/** Puts the present value into a hidden field inside the element, for browsers where the element itself cannot be part of a form. */
export function hiddenField(element: FieldOwner): void {
  const field = fields.get(element) ?? fieldIn(element);
  field.value = element.value;
  // The same function is added once. One of each element's own would keep the element for the life of the document.
  element.ownerDocument.addEventListener('reset', tellOwners);
}

function tellOwners(event: Event): void {
  // Whoever listens later may still prevent it.
  queueMicrotask(() => {
    if (event.defaultPrevented) return;
    const form = event.target as HTMLFormElement;
    // Not by `form.elements`: a field of that name hides it.
    for (const field of form.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=hidden]'))
      if (field.form === form) owners.get(field)?.formResetCallback();
  });
}

function fieldIn(element: FieldOwner): HTMLInputElement {
  const field = element.ownerDocument.createElement('input');
  field.type = 'hidden';
  fields.set(element, field);
  owners.set(field, element);
  Object.defineProperty(element, 'form', { configurable: true, get: () => field.form });
  const follow = () => {
    field.name = element.name;
    const form = element.getAttribute('form');
    if (form === null) field.removeAttribute('form');
    else field.setAttribute('form', form);
    // A framework that writes the element's content takes the field out.
    if (field.parentNode !== element) element.append(field);
  };
  follow();
  new MutationObserver(follow).observe(element, { attributeFilter: ['name', 'form'], childList: true });
  return field;
}
