import type { Jurisdiction } from '../offers/TermSheet.js';
import { CN_READING_SECONDS } from './cn.disclosures.js';

/** For how many seconds a review shows what the law makes it say, at the least, before the shopper can agree. */
export const READING_SECONDS: { readonly [Law in Jurisdiction]?: number } = { CN: CN_READING_SECONDS };

/** Where a shopper is told that an offer was personalised by automated processing (Directive 2023/2225 Art. 13). */
export const PERSONALISED_NOTICE: readonly Jurisdiction[] = ['EU', 'DE'];
