import { agreementSchema } from 'fenqi/protocol';
import { goods } from './goods.js';

interface OrderForm {
  readonly fenqi?: unknown;
  readonly product?: unknown;
  readonly quantity?: unknown;
}

/** Answers the posted form with a sentence, as a shop's server would. Only JSON is an agreement; a plan's id is just a choice. */
export function readOrder(form: OrderForm): string {
  const field = String(form.fenqi ?? '');
  const good = goods[String(form.product ?? 'folio')];
  if (!good) return 'There is no such product.';
  if (!field) return 'Order received. Paid at once.';
  if (!field.startsWith('{')) return `Order received. ${field} is chosen, but nothing is agreed.`;
  const agreement = agreementSchema.parse(JSON.parse(field));
  const { amountMinor, currency, order, installments } = agreement;
  const asked = good.priceMinor * Number(form.quantity ?? 1);
  if (amountMinor !== asked || currency !== good.currency || order !== good.order)
    return 'The agreement is not about this order.';
  return `Order received. ${installments.length} payments are agreed.`;
}
