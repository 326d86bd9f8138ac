import * as z from 'zod/mini';
import * as patterns from './patterns.js';

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

export const shortText = matching(patterns.shortText);
export const civilDay = matching(patterns.civilDay);
export const instant = matching(patterns.instant);
export const webUrl = matching(patterns.webUrl);
export const nonce = matching(patterns.nonce);
export const currencyCode = matching(patterns.currencyCode);
