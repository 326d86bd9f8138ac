import type { Jurisdiction } from '../offers/TermSheet.js';

/** The least time for which an online loan shows its cost table before it can be signed in China. */
export const CN_READING_SECONDS = 3;

/** Where a shopper is told that an offer was personalised by automated processing (Directive 2023/2225 Art. 13). */
export const PERSONALISED_NOTICE: readonly Jurisdiction[] = ['EU', 'DE'];
