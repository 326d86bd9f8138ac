import { type CheckoutForm, isComplete } from './CheckoutForm.js';
import type { Currency } from './Money.js';
import { newOrderReference, type Order } from './Order.js';
import type { ShopSession } from './Sessions.js';

/** Turns the cart into an order and empties it. If the form is incomplete, it changes nothing and returns undefined. */
export function placeOrder(session: ShopSession, currency: Currency, form: CheckoutForm, now: Date): Order | undefined {
  if (!isComplete(form) || form.lines.length === 0) return undefined;
  const order: Order = {
    reference: form.order,
    placedAt: now,
    currency,
    lines: form.lines,
    totalMinor: form.totalMinor,
    address: form.address,
    payment: form.agreement ? { kind: 'installments', agreement: form.agreement } : { kind: 'full' },
  };
  session.orders.set(order.reference, order);
  session.cart.clear();
  session.nextOrder = newOrderReference();
  session.plan = '';
  session.draft = {};
  return order;
}
