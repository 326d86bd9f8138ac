import type { Books } from '../Books.js';
import type { TierCaps } from '../Funds.js';

/** Empty books with these caps; currencies that are left out have no funds. */
export type OpenBooks = (
  funds: Readonly<Record<string, TierCaps>>,
) => Promise<{ readonly books: Books; close(): Promise<void> }>;
