/** The price that the merchant pointed at cannot be read. `message` is one sentence that names the fix. */
export class PriceError extends Error {
  override readonly name = 'PriceError';
  readonly kind = 'unreadable-price';
}

const FIX = 'write the plain amount as content="1234.56" on that element, or set amount instead of amount-from';

/** @param problem the text, and why it is not a price @throws PriceError always, with the fix */
export const unreadable = (problem: string): never => {
  throw new PriceError(`${problem}; ${FIX}`);
};
