import type { CartNow } from '../routes/cartRoutes.js';

/** Sends a changed quantity in the background and shows the server's answer. If that fails, the page reloads. */
export function keepCartInPlace(cart: HTMLElement): void {
  let latest = 0;

  const send = async (form: HTMLFormElement, quantity: string) => {
    const call = ++latest;
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ quantity }),
      });
      if (!response.ok) throw new Error(`The cart answered ${response.status}`);
      const now = (await response.json()) as CartNow;
      if (call === latest) show(cart, now);
    } catch {
      location.reload();
    }
  };

  cart.addEventListener('change', event => {
    const select = event.target as HTMLSelectElement;
    const form = select.closest<HTMLFormElement>('[data-line-form]');
    if (form) void send(form, select.value);
  });

  cart.addEventListener('submit', event => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>('[data-line-form]');
    const button = event.submitter as HTMLButtonElement | null;
    if (!form || button?.name !== 'quantity') return;
    event.preventDefault();
    void send(form, button.value);
  });
}

function show(cart: HTMLElement, now: CartNow): void {
  const text = (selector: string, value: string, within: ParentNode = document) => {
    const element = within.querySelector(selector);
    if (element) element.textContent = value;
  };
  for (const element of cart.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = now.lines.find(({ sku }) => sku === element.dataset['line']);
    if (line) text('[data-line-total]', line.total, element);
    else removeLine(cart, element);
  }
  text('[data-cart-total]', now.total);
  text('[data-cart-count]', String(now.count));
  text('[data-cart-status]', now.status);
  document.querySelector('[data-cart-link]')?.setAttribute('aria-label', now.countLabel);
  if (now.count > 0) {
    cart.querySelector('fenqi-offers')?.setAttribute('amount', now.amount);
    return;
  }
  cart.remove();
  const empty = document.querySelector<HTMLElement>('[data-cart-empty]');
  if (empty) empty.hidden = false;
  document.getElementById('content')?.focus();
}

/** Moves the focus to a neighbour, so that it is not lost with the line that held it. */
function removeLine(cart: HTMLElement, line: HTMLElement): void {
  const held = line.contains(document.activeElement);
  const neighbour = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  if (held) (neighbour ?? cart).querySelector<HTMLElement>('h2 a')?.focus();
}
