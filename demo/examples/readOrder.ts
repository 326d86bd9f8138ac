import { agreementSchema } from 'fenqi/protocol';

const priceMinor = 299_900;

/** What a shop's server makes of the posted form: a sentence. Only JSON is an agreement; a plan's id is a wish. */
export function readOrder(form: { readonly fenqi?: unknown; readonly quantity?: unknown }): string {
  const field = String(form.fenqi ?? '');
  const amountMinor = priceMinor * Number(form.quantity);
  if (!field) return 'Order received. Paid at once.';
  if (!field.startsWith('{')) return `Order received. Wished for ${field}, nothing is agreed.`;
  const agreement = agreementSchema.parse(JSON.parse(field));
  const { amountMinor: agreed, currency, order } = agreement;
  if (agreed !== amountMinor || currency !== 'CNY' || order !== 'A-1001')
    return 'The agreement is not about this order.';
  return `Order received. ${agreement.installments.length} payments are agreed.`;
}
