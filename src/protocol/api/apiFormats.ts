import * as z from 'zod/mini';
import { KEY_PATTERN } from '../messages/formats.js';

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** What the lender calls an application or an agreement. It stands in an address without escapes. */
export const handle = matching(/^[\w.:~-]{1,200}$/);
/** What opens the applicant's pages. */
export const applicantSecret = matching(/^[\w-]{16,200}$/);
/** The header may also carry it as a structured field's string, in quotes. */
export const idempotencyKey = matching(KEY_PATTERN);
/** What a configuration calls a merchant or a scenario. */
export const name = matching(/^[\w.-]{1,64}$/);
/** The origin of a page: scheme, host and port. */
export const pageOrigin = matching(/^https?:\/\/[\w.:[\]-]{1,200}$/);
/** The number of a parameter set, or what the lender calls a proposal. */
export const serial = matching(/^[1-9]\d{0,8}$/);
/** Where a list goes on, as the page before said it. */
export const position = matching(/^\d{1,15}$/);
/** The same in a list by instants: when the last one was applied for, and its reference. */
export const reviewPosition = matching(/^\d{1,15}\.\w{1,200}$/);
/** A whole amount, as a query carries it. */
export const amountText = matching(/^[1-9]\d{0,15}$/);
/** What the lender calls one of its people. */
export const operatorName = matching(/^[^\s"'<>]{1,64}$/);
