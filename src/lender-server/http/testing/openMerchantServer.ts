import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { MERCHANT_REQUEST_TYPE } from '../../../protocol/api/MerchantRequest.js';
import type { Merchant } from '../LenderSettings.js';
import { SHOP } from './openLender.js';

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** A merchant's server: what the lender's configuration says of it, and requests with its signature. */
export async function openMerchantServer(clock: { readonly now: number }, id = 'shop-1') {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const merchant: Merchant = {
    id,
    name: 'Shop',
    origins: [SHOP],
    scenarios: ['shopping'],
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: id }] },
  };

  /** The token of a request. A test may change its claims and its type. */
  async function tokenOf({ method, path, body }: SignedRequest, over: JWTPayload = {}, typ?: string | null) {
    const at = Math.floor(clock.now / 1_000);
    const hash = body !== undefined && createHash('sha256').update(JSON.stringify(body)).digest('base64url');
    const jti = crypto.randomUUID();
    const claims = {
      iss: id,
      aud: 'test-lender',
      iat: at,
      exp: at + 60,
      jti,
      method,
      path,
      ...(hash && { body: hash }),
    };
    return new SignJWT({ ...claims, ...over })
      .setProtectedHeader({ alg: 'EdDSA', kid: id, ...(typ !== null && { typ: typ ?? MERCHANT_REQUEST_TYPE }) })
      .sign(privateKey);
  }

  /** What `fetch` takes. */
  const withToken = ({ method, body, key }: SignedRequest, token: string): RequestInit => ({
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

  const signed = async (request: SignedRequest) => withToken(request, await tokenOf(request));
  return { merchant, tokenOf, withToken, signed };
}
