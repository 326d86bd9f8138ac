import * as z from 'zod/mini';

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** What the lender calls an application or an agreement: in an address without escapes. */
export const handle = matching(/^[\w.:~-]{1,200}$/);
/** 1 to 255 printable ASCII characters. In the header also as a structured field's string, in quotes. */
export const idempotencyKey = matching(/^[\x20-\x7e]{1,255}$/);
/** What a merchant and a scenario are called in a configuration. */
export const name = matching(/^[\w.-]{1,64}$/);
/** A whole amount as a query carries it. */
export const amountText = matching(/^[1-9]\d{0,15}$/);
/** One JWS in compact form (RFC 7515). */
export const compactJws = matching(/^[\w-]+\.[\w-]+\.[\w-]+$/);
