import { calculateJwkThumbprint, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';

/** The merchant's own key and names. */
export interface SignedBy {
  /** The private key, as a JWK: Ed25519 or P-256. Its public part, with the same `kid`, is in the lender's configuration. */
  readonly key: JWK;
  /** The lender's id, as its configuration names it. */
  readonly lender: string;
  /** Your own id in the lender's configuration. */
  readonly merchant: string;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?(): number;
}

const algorithms: Readonly<Record<string, string>> = { Ed25519: 'EdDSA', 'P-256': 'ES256' };

/**
 * Signs a short-lived token in the merchant's name.
 *
 * @param typ what the token is for
 * @throws TypeError where the key cannot sign
 */
export async function signToken(
  { key, lender, merchant, now = Date.now }: SignedBy,
  typ: string,
  claims: JWTPayload,
  seconds: number,
): Promise<string> {
  const alg = algorithms[key.crv ?? ''];
  if (!alg || !key.d) throw new TypeError('`key` must be a private JWK with the curve Ed25519 or P-256.');
  const at = Math.floor(now() / 1_000);
  return new SignJWT({ iss: merchant, aud: lender, iat: at, exp: at + seconds, ...claims })
    .setProtectedHeader({ alg, kid: key.kid ?? (await calculateJwkThumbprint(key)), typ })
    .sign(await importJWK(key, alg));
}
