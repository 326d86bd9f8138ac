import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload } from 'jose';
import { type Shopper, signApplicant } from '../../../merchant/signApplicant.js';
import { type SignedBy, signToken } from '../../../merchant/signingKey.js';
import { APPLICANT_TYPE } from '../../../protocol/api/applicantToken.js';
import { MERCHANT_REQUEST_SECONDS, MERCHANT_REQUEST_TYPE } from '../../../protocol/api/MerchantRequest.js';
import { openKeyring } from '../../signing/openKeyring.js';
import type { StoredKey } from '../../signing/StoredKey.js';
import type { Merchant } from '../LenderSettings.js';
import { SHOP } from './openLender.js';

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

export interface MerchantServer {
  /** For the lender's configuration. */
  readonly merchant: Merchant;
  readonly keys: JSONWebKeySet;
  readonly by: SignedBy;
  /** A token of now, made as a merchant's server makes it. */
  token(shopper: Shopper): Promise<string>;
  /** A token with any claims. */
  sign(claims: Record<string, unknown>, typ?: string, seconds?: number): Promise<string>;
  /** The token of a request. A test may change its claims and its type. */
  tokenOf(request: SignedRequest, over?: JWTPayload, typ?: string): Promise<string>;
  /** What `fetch` takes. */
  withToken(request: SignedRequest, token: string): RequestInit;
  signed(request: SignedRequest): Promise<RequestInit>;
}

interface MerchantServerOptions {
  /** What the lender publishes. */
  readonly lenderKeys?: JSONWebKeySet;
  readonly merchant?: string;
  readonly alg?: 'EdDSA' | 'ES256';
  readonly now?: () => number;
}

/** The server of a merchant, with a key of its own. */
export async function merchantServer({
  lenderKeys = { keys: [] },
  merchant = 'shop-1',
  alg = 'EdDSA',
  now = Date.now,
}: MerchantServerOptions = {}): Promise<MerchantServer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const by = { key: { ...(await exportJWK(privateKey)), kid: merchant }, lender: 'test-lender', merchant, now };
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: merchant }] };
  const sign: MerchantServer['sign'] = (claims, typ = APPLICANT_TYPE, seconds = 300) =>
    signToken(by, typ, claims, seconds);
  const tokenOf: MerchantServer['tokenOf'] = ({ method, path, body }, over, typ = MERCHANT_REQUEST_TYPE) => {
    const hash = body !== undefined && createHash('sha256').update(JSON.stringify(body)).digest('base64url');
    const claims = { jti: crypto.randomUUID(), method, path, ...(hash && { body: hash }) };
    return sign({ ...claims, ...over }, typ, MERCHANT_REQUEST_SECONDS);
  };
  const withToken: MerchantServer['withToken'] = ({ method, body, key }, token) => ({
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    merchant: { id: merchant, name: 'Shop', origins: [SHOP], scenarios: ['shopping'], keys },
    keys,
    by,
    token: shopper => signApplicant(shopper, { ...by, keys: lenderKeys }),
    sign,
    tokenOf,
    withToken,
    signed: async request => withToken(request, await tokenOf(request)),
  };
}

/** The keys of a lender, in memory. */
export function memoryKeyring(now?: () => number) {
  let kept: readonly StoredKey[] = [];
  const change = async (make: (known: readonly StoredKey[]) => Promise<readonly StoredKey[]>) => {
    kept = await make(kept);
  };
  return openKeyring({ read: async () => kept, change }, now);
}
