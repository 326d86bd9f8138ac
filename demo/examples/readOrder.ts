import { agreementSchema } from 'fenqi/protocol';
import { goods } from './goods.js';

interface OrderForm {
  readonly fenqi?: unknown;
  readonly product?: unknown;
  readonly quantity?: unknown;
}

/** What a shop's server makes of the posted form: a sentence. Only JSON is an agreement; a plan's id is a wish. */
export function readOrder(form: OrderForm): string {
  const field = String(form.fenqi ?? '');
  const good = goods[String(form.product ?? 'folio')];
  if (!good) return 'There is no such product.';
  if (!field) return 'Order received. Paid at once.';
  if (!field.startsWith('{')) return `Order received. Wished for ${field}, nothing is agreed.`;
  const agreement = agreementSchema.parse(JSON.parse(field));
  const { amountMinor, currency, order, installments } = agreement;
  const asked = good.priceMinor * Number(form.quantity ?? 1);
  if (amountMinor !== asked || currency !== good.currency || order !== good.order)
    return 'The agreement is not about this order.';
  return `Order received. ${installments.length} payments are agreed.`;
}
