import { errors, type JWTPayload, jwtVerify } from 'jose';
import type * as z from 'zod/mini';
import {
  APPLICANT_TYPE,
  type ApplicantClaims,
  applicantClaims,
  type EncryptedClaims,
  encryptedClaims,
  LONGEST_TOKEN_S,
  merchantAlgorithms,
} from '../../../protocol/api/applicantToken.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { keySetOf, TOLERANCE_S } from './merchantKeys.js';

export type TokenReading = Pick<LenderSettings, 'lender' | 'now' | 'limits' | 'applicantKeys'>;

export interface ReadToken {
  readonly claims: ApplicantClaims;
  readonly secret: Partial<EncryptedClaims>;
  /** Until then the token is good, in ms since 1970. It may have passed. */
  readonly until: number;
}

export const refusedToken = (fix: string) => new ProblemError('unknown-applicant', fix);

/**
 * Reads a token that the merchant's server has signed, and what is encrypted in it. Whether it has expired is for the caller to judge.
 *
 * @throws ProblemError `unknown-applicant`, which says how to mend the token and repeats nothing of it
 */
export async function readToken(settings: TokenReading, merchant: Merchant, token: string): Promise<ReadToken> {
  const { now } = settings;
  const payload = await verified(settings, merchant, token);
  const { exp = 0, iat = 0 } = payload;
  if (exp - iat > LONGEST_TOKEN_S) throw refusedToken('A token may be valid for 15 minutes at most: exp - iat <= 900.');
  if (iat * 1_000 > now() + TOLERANCE_S * 1_000) throw refusedToken('iat is in the future. Set the merchant’s clock.');
  if (forLenderOnly.some(name => payload[name] !== undefined))
    throw refusedToken(
      `Encrypt ${forLenderOnly.join(', ')} for the lender, as signApplicant does: every page can read a token.`,
    );
  const claims = read(applicantClaims, payload);
  const secret = claims.encrypted === undefined ? {} : await decrypted(settings, claims, claims.encrypted);
  return { claims, secret, until: (exp + TOLERANCE_S) * 1_000 };
}

const forLenderOnly = [
  'household',
  'phone',
  'email',
  'zoneinfo',
  'locale',
] as const satisfies readonly (keyof EncryptedClaims)[];

/** Checks the signature and everything that a JWT says of itself but the expiry. */
async function verified({ lender, now }: TokenReading, merchant: Merchant, token: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keySetOf(merchant.keys), {
      algorithms: [...merchantAlgorithms],
      typ: APPLICANT_TYPE,
      issuer: merchant.id,
      audience: lender.id,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(now()),
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
    });
    return payload;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    // jose checks the signature first and the expiry last, so an expired token has passed everything else.
    if (error instanceof errors.JWTExpired && error.claim === 'exp' && error.reason === 'check_failed')
      return error.payload;
    throw refusedToken(fixOf(error.code));
  }
}

async function decrypted(
  { applicantKeys }: TokenReading,
  { iss, sub }: ApplicantClaims,
  jwe: string,
): Promise<EncryptedClaims> {
  if (!applicantKeys) throw refusedToken('This lender has no key to decrypt with. See FENQI_SIGNING_KEY in its guide.');
  let plain: unknown;
  try {
    plain = await applicantKeys.decrypt(jwe);
  } catch (error) {
    if (!(error instanceof errors.JOSEError || error instanceof SyntaxError)) throw error;
    throw refusedToken('Encrypt with the newest key of use "enc" in the lender’s /v1/keys, as signApplicant does.');
  }
  const secret = read(encryptedClaims, plain, 'encrypted.');
  if (secret.iss !== iss || secret.sub !== sub) throw refusedToken('encrypted must hold the iss and sub of its token.');
  return secret;
}

function read<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, place = ''): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw refusedToken(
    `Correct these claims: ${read.error.issues.map(({ path }) => place + path.join('.')).join(', ')}.`,
  );
}

/** By jose's codes. */
export const tokenFixes = {
  ERR_JWT_EXPIRED: 'The token has expired. Have the merchant’s server make a new one.',
  ERR_JWKS_NO_MATCHING_KEY: 'The lender’s configuration does not have this key of the merchant. Add it.',
  ERR_JOSE_ALG_NOT_ALLOWED: `Sign with ${merchantAlgorithms.join(' or ')}.`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature is wrong. Sign with the key in the lender’s configuration.',
  ERR_JWT_CLAIM_VALIDATION_FAILED: `typ must be ${APPLICANT_TYPE}, iss the merchant’s id and aud the lender’s. sub, iat, exp and jti must be present.`,
} as const;
const isFixable = (code: string): code is keyof typeof tokenFixes => Object.hasOwn(tokenFixes, code);
const fixOf = (code: string) =>
  isFixable(code) ? tokenFixes[code] : 'Make the token as signApplicant of fenqi/merchant does.';
