import { catalogue } from './catalogue.js';
import type { Currency } from './Money.js';
import type { ShopProduct, Tone, Variant } from './ShopProduct.js';

/** The id of one version of a product in one colour: "laptop.16-512.silver". */
export type Sku = string;

/** Quantities by SKU, in the order in which they were added. Prices are looked up and never stored here. */
export type Cart = Map<Sku, number>;

export interface CartLine {
  readonly sku: Sku;
  readonly product: ShopProduct;
  readonly variant: Variant;
  readonly tone: Tone;
  readonly quantity: number;
  readonly unitMinor: number;
  readonly totalMinor: number;
}

export const mostOfOne = 9;

export const skuOf = (product: ShopProduct, variant: Variant, tone: Tone): Sku => `${product.id}.${variant.id}.${tone}`;

/** Finds the item with this SKU. Returns undefined if the shop does not sell it. */
export function itemOf(sku: Sku): Pick<CartLine, 'product' | 'variant' | 'tone'> | undefined {
  const [productId, variantId, toneId] = sku.split('.');
  const product = catalogue.find(({ id }) => id === productId);
  const variant = product?.variants.find(({ id }) => id === variantId);
  const tone = product?.tones.find(name => name === toneId);
  return product && variant && tone && { product, variant, tone };
}

/** Reads a quantity from 0 to 9. Returns undefined for anything else. */
export function quantityOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,3}$/.test(text)) return undefined;
  return Number(text) <= mostOfOne ? Number(text) : undefined;
}

/** Adds to the quantity in the cart, up to the most that the shop sells of one item. */
export function addToCart(cart: Cart, sku: Sku, quantity: number): void {
  cart.set(sku, Math.min(mostOfOne, (cart.get(sku) ?? 0) + quantity));
}

/** Sets the quantity of a line. 0 removes the line. */
export function setQuantity(cart: Cart, sku: Sku, quantity: number): void {
  if (quantity > 0) cart.set(sku, quantity);
  else cart.delete(sku);
}

export function linesOf(cart: Cart, currency: Currency): CartLine[] {
  return [...cart].flatMap(([sku, quantity]) => {
    const item = itemOf(sku);
    if (!item) return [];
    const unitMinor = item.variant.price[currency];
    return [{ sku, ...item, quantity, unitMinor, totalMinor: unitMinor * quantity }];
  });
}

export const totalOf = (lines: readonly CartLine[]): number => lines.reduce((sum, line) => sum + line.totalMinor, 0);

export const itemCount = (cart: Cart): number => [...cart.values()].reduce((sum, quantity) => sum + quantity, 0);
