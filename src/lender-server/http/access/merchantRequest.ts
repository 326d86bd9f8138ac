import { createHash } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { RequestToken } from '../../../lending/loans/LoanService.js';
import { merchantAlgorithms } from '../../../protocol/api/applicantToken.js';
import { MERCHANT_REQUEST_SECONDS, MERCHANT_REQUEST_TYPE } from '../../../protocol/api/MerchantRequest.js';
import type { LenderContext } from '../Handler.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { idOf, keySetOf, TOLERANCE_S } from './merchantKeys.js';

const claims = z.object({
  iat: z.number(),
  exp: z.number(),
  jti: z.string().check(z.minLength(1)),
  method: z.string(),
  path: z.string(),
  body: z.optional(z.string()),
});

/** A request that its merchant has signed. */
export interface MerchantRequest {
  readonly merchant: Merchant;
  readonly token: RequestToken;
  /** @param bytes those of the body; undefined: the call takes none @throws ProblemError `merchant-only` where they are not what was signed */
  checkBody(bytes: ArrayBuffer | undefined): void;
}

type Settings = Pick<LenderSettings, 'lender' | 'merchants' | 'publicUrl' | 'now'>;

const refused = (fix: string) =>
  new ProblemError('merchant-only', fix, { 'www-authenticate': 'Bearer realm="merchant"' });

/**
 * Finds the merchant whose server has signed a request: `Authorization: Bearer` with a JWT for this method, path and body, valid for 60 s at
 * most, made with a key of the lender's configuration.
 *
 * A token that somebody has seen on its way changes nothing a second time: the books count its use.
 *
 * @throws ProblemError `merchant-only`, which names the fix
 */
export function merchantRequests(settings: Settings): (c: LenderContext) => Promise<MerchantRequest> {
  const { lender, merchants, publicUrl, now } = settings;
  return async c => {
    const token = /^Bearer ([\w.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined) throw refused('Sign the request and send the token as Authorization: Bearer.');
    const merchant = merchants.find(({ id }) => id === issuerOf(token));
    if (!merchant) throw refused('iss must be the merchant’s id in the lender’s configuration.');
    const { exp, iat, jti, method, path, body } = await verify(token, merchant, lender.id, now());
    if (exp - iat > MERCHANT_REQUEST_SECONDS)
      throw refused(`A token may be valid for ${MERCHANT_REQUEST_SECONDS} s at most, because it is for one request.`);
    if (iat * 1_000 > now() + TOLERANCE_S * 1_000) throw refused('iat is in the future. Set the merchant’s clock.');
    const { url = '' } = c.env.incoming;
    // A proxy may take off the path that the lender's public address begins with.
    const before = new URL(publicUrl()).pathname.replace(/\/$/, '');
    if (method !== c.req.method || (path !== url && path !== `${before}${url}`))
      throw refused('method and path must be those of the request, the path with its query.');
    return {
      merchant,
      token: { id: idOf(merchant.id, `request ${jti}`), until: (exp + TOLERANCE_S) * 1_000 },
      checkBody(bytes) {
        const stated = bytes && createHash('sha256').update(new Uint8Array(bytes)).digest('base64url');
        if (body !== stated)
          throw refused('body must be the SHA-256 of the body’s bytes as base64url, and absent without a body.');
      },
    };
  };
}

/** Who says to have signed it. Nothing is believed yet. */
function issuerOf(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    return null;
  }
}

async function verify(token: string, { id, keys }: Merchant, audience: string, now: number) {
  try {
    const { payload } = await jwtVerify(token, keySetOf(keys), {
      algorithms: [...merchantAlgorithms],
      audience,
      issuer: id,
      typ: MERCHANT_REQUEST_TYPE,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(now),
      requiredClaims: ['iat', 'exp', 'jti'],
    });
    const read = claims.safeParse(payload);
    if (read.success) return read.data;
    throw refused('The claims are iss, aud, iat, exp, jti, method, path and, with a body, body.');
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw refused(isFixable(error.code) ? fixes[error.code] : 'Sign the token as docs/running-a-lender.md says.');
  }
}

/** By jose's codes. */
const fixes = {
  ERR_JWT_EXPIRED: 'The token has expired. Sign each request when it is sent.',
  ERR_JWKS_NO_MATCHING_KEY: 'The lender’s configuration does not have this key of the merchant. Add it.',
  ERR_JOSE_ALG_NOT_ALLOWED: `Sign with ${merchantAlgorithms.join(' or ')}.`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature is wrong. Sign with the key in the lender’s configuration.',
  ERR_JWT_CLAIM_VALIDATION_FAILED: `typ must be ${MERCHANT_REQUEST_TYPE}, and aud the lender’s id. iat, exp and jti must be present.`,
} as const;
const isFixable = (code: string): code is keyof typeof fixes => Object.hasOwn(fixes, code);
