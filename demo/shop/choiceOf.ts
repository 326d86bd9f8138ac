import { quantityOf } from './Cart.js';
import { planOf } from './CheckoutForm.js';
import type { ShopProduct, Tone, Variant } from './ShopProduct.js';

/** What is chosen on the page of a product. */
export interface ProductChoice {
  readonly variant: Variant;
  readonly tone: Tone;
  readonly quantity: number;
  /** Empty for none. */
  readonly plan: string;
}

/** The choice in the page's address, which a change of language takes along. Without one it is the first of each, and the plan of the visit. */
export function choiceOf(
  product: ShopProduct,
  query: Readonly<Record<string, string>>,
  plan: string | undefined,
): ProductChoice {
  return {
    variant: product.variants.find(({ id }) => id === query['variant']) ?? product.variants[0],
    tone: product.tones.find(name => name === query['tone']) ?? product.tones[0],
    quantity: quantityOf(query['quantity']) || 1,
    plan: (query['fenqi'] === undefined ? plan : planOf(query['fenqi'])) ?? '',
  };
}
