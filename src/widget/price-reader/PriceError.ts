/** No price can be read where the merchant said that it stands; `message` is one sentence that names the fix. */
export class PriceError extends Error {
  override readonly name = 'PriceError';
  readonly kind = 'unreadable-price';
}

const FIX = 'write the plain amount as content="1234.56" on that element, or set amount instead of amount-from';

/** @param problem what stands there and why it is no price */
export const unreadable = (problem: string): never => {
  throw new PriceError(`${problem}; ${FIX}`);
};
