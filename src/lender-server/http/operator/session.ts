import { createHmac, timingSafeEqual } from 'node:crypto';
import { generateCookie, getCookie } from 'hono/cookie';
import type { Operator } from '../access/operators.js';
import type { LenderContext } from '../Handler.js';

/** How long a session lasts at most, and without a look at a page. */
export const SESSION_MS = 8 * 60 * 60_000;
export const IDLE_MS = 30 * 60_000;
/** A session that was prolonged so lately is not prolonged again. */
const PROLONG_MS = 60_000;
const COOKIE = 'fenqi-operator';

/** What the secrets are derived for. */
export const SESSION_PURPOSE = 'fenqi operator session';

/** When somebody signed in, and when the session ends unless it is prolonged, in ms since 1970. */
interface Span {
  readonly since: number;
  readonly end: number;
}

export interface Session extends Span {
  readonly operator: Operator;
}

/**
 * A signed-in operator, as a cookie that every process can read. It names the operator, its beginning and its end; with another token, or
 * without a place in the configuration, it is void.
 */
const macOf = (secret: Uint8Array, { name, tokenSha256 }: Operator, { since, end }: Span): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([name, tokenSha256, since, end]))
    .digest('base64url');

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'Strict' as const, secure });

/** Without a path, the cookie is for the console alone, wherever a proxy has put the lender. @param since when the operator signed in */
export function sessionCookie(
  operator: Operator,
  secret: Uint8Array,
  { since, now, secure }: { readonly since: number; readonly now: number; readonly secure: boolean },
): string {
  const end = Math.min(now + IDLE_MS, since + SESSION_MS);
  const mac = macOf(secret, operator, { since, end });
  const value = [Buffer.from(operator.name).toString('base64url'), since, end, mac].join('.');
  return cookieOf(value, { ...attributes(secure), maxAge: Math.floor((end - now) / 1_000) });
}

export const endedCookie = (secure: boolean): string => cookieOf('', { ...attributes(secure), maxAge: 0 });

// Hono adds the path "/" unless it is told another one.
const cookieOf = (value: string, options: Parameters<typeof generateCookie>[2]): string =>
  generateCookie(COOKIE, value, { ...options, path: '' }).replace(/; Path=(?=;|$)/, '');

/** Null: nobody is signed in. */
export function signedIn(
  c: LenderContext,
  operators: readonly Operator[],
  secrets: readonly Uint8Array[],
  now: number,
): Session | null {
  const [, name = '', begun = '', until = '', mac = ''] =
    /^([\w-]+)\.(\d{1,15})\.(\d{1,15})\.([\w-]{43})$/.exec(getCookie(c, COOKIE) ?? '') ?? [];
  const operator = operators.find(each => Buffer.from(each.name).toString('base64url') === name);
  const span = { since: Number(begun), end: Number(until) };
  if (!operator || span.end <= now) return null;
  const given = Buffer.from(mac);
  const isGood = secrets.some(secret => timingSafeEqual(given, Buffer.from(macOf(secret, operator, span))));
  return isGood ? { operator, ...span } : null;
}

/** Whether a look at a page makes the session last longer. */
export const isToProlong = ({ since, end }: Span, now: number): boolean =>
  Math.min(now + IDLE_MS, since + SESSION_MS) - end >= PROLONG_MS;
