import type { Jurisdiction } from '../offers/TermSheet.js';

/** How long the table of costs must be in view before the shopper can agree (NFRA and PBoC, in force since 1 August 2026). */
export const READING_SECONDS: { readonly [Code in Jurisdiction]?: number } = { CN: 3 };
