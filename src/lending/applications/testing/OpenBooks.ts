import type { TierCaps } from '../../funds/Funds.js';
import type { Books } from '../Books.js';

/** Empty books with these caps; currencies that are left out have no funds. */
export type OpenBooks = (
  funds: Readonly<Record<string, TierCaps>>,
) => Promise<{ readonly books: Books; close(): Promise<void> }>;
