import { MERCHANT_REQUEST_SECONDS, MERCHANT_REQUEST_TYPE } from '../protocol/api/MerchantRequest.js';
import { type SignedBy, signToken } from './signingKey.js';

/** A request to the lender, before it is sent. */
export interface RequestToSign {
  /** In capital letters. */
  readonly method: string;
  readonly url: string | URL;
  /** Exactly the text that is sent. */
  readonly body?: string | undefined;
}

/**
 * Makes the header `Authorization` of one request to the lender. `lenderApi` does it by itself.
 *
 * @example await fetch(url, { method: 'POST', body, headers: { authorization: await signRequest({ method: 'POST', url, body }, by) } });
 *
 * @throws TypeError where the key cannot sign, or the address is not one
 */
export async function signRequest({ method, url, body }: RequestToSign, by: SignedBy): Promise<string> {
  const { pathname, search } = new URL(url);
  const claims = {
    jti: crypto.randomUUID(),
    method,
    path: `${pathname}${search}`,
    ...(body !== undefined && { body: await digest(body) }),
  };
  return `Bearer ${await signToken(by, MERCHANT_REQUEST_TYPE, claims, MERCHANT_REQUEST_SECONDS)}`;
}

/** SHA-256 as base64url. */
async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
