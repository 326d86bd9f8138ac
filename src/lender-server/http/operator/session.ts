import { createHmac, timingSafeEqual } from 'node:crypto';
import { generateCookie, getCookie } from 'hono/cookie';
import type { Operator } from '../access/operators.js';
import type { LenderContext } from '../Handler.js';

export const SESSION_MS = 8 * 60 * 60_000;
const COOKIE = 'fenqi-operator';

/** What the secrets are derived for. */
export const SESSION_PURPOSE = 'fenqi operator session';

/**
 * A signed-in operator, as a cookie that every process can read. It names the operator and its end; with another token, or without a place in
 * the configuration, it is void.
 */
const macOf = (secret: Uint8Array, { name, tokenSha256 }: Operator, end: number): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([name, tokenSha256, end]))
    .digest('base64url');

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'Strict' as const, secure });

/** Without a path, the cookie is for the operators' page alone, wherever a proxy has put the lender. */
export function sessionCookie(operator: Operator, secret: Uint8Array, now: number, secure: boolean): string {
  const end = now + SESSION_MS;
  const value = [Buffer.from(operator.name).toString('base64url'), end, macOf(secret, operator, end)].join('.');
  return cookieOf(value, { ...attributes(secure), maxAge: SESSION_MS / 1_000 });
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
): Operator | null {
  const [, name = '', end = '', mac = ''] =
    /^([\w-]+)\.(\d{1,15})\.([\w-]{43})$/.exec(getCookie(c, COOKIE) ?? '') ?? [];
  const operator = operators.find(each => Buffer.from(each.name).toString('base64url') === name);
  if (!operator || Number(end) <= now) return null;
  const given = Buffer.from(mac);
  const isGood = secrets.some(secret => timingSafeEqual(given, Buffer.from(macOf(secret, operator, Number(end)))));
  return isGood ? operator : null;
}
