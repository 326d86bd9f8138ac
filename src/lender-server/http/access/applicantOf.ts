import { createHash } from 'node:crypto';
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Applicant } from '../../../lending/decision/Applicant.js';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import { applicantClaims } from '../applicantClaims.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

/** The merchant signs with its own key; a shared secret would let the lender sign in the merchant's name. */
const algorithms = ['EdDSA', 'ES256'];
const TOLERANCE_S = 30;
const LONGEST_S = 15 * 60;

const keySets = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>();
function keySetOf(keys: JSONWebKeySet) {
  const known = keySets.get(keys) ?? createLocalJWKSet(keys);
  keySets.set(keys, known);
  return known;
}

/** One person at one merchant, always the same text, from which neither can be read. */
const idOf = (merchant: string, subject: string) =>
  createHash('sha256')
    .update(JSON.stringify([merchant, subject]))
    .digest('base64url');

type Settings = Pick<LenderSettings, 'lender' | 'now' | 'testShoppers'>;

/**
 * Who applies: what the merchant's server vouches for in a short-lived JWT (`aud` the lender's id, `sub` the person, `exp` at
 * most 15 minutes after `iat`, `identified`, `household`). Without a token: somebody unknown.
 *
 * @param key the application's idempotency key: somebody unknown is the same one when the application is sent again
 * @param hasApplied whether this person has applied under the key already: then the answer is repeated, and the token may have
 *   expired meanwhile
 * @throws ProblemError `unknown-applicant`
 */
export async function applicantOf(
  { lender, now, testShoppers }: Settings,
  merchant: Merchant,
  { applicant: token, purchase }: ApplicationRequest,
  key: string,
  hasApplied: (person: string) => Promise<boolean>,
): Promise<Applicant> {
  if (testShoppers && (token === undefined || token.startsWith('test_'))) {
    const applicant = testShoppers.applicant(token, purchase.currency, idOf(merchant.id, `guest ${key}`));
    if (applicant) return applicant;
    throw new ProblemError('unknown-applicant', 'There is no such test shopper; the lender’s README lists them.');
  }
  if (token === undefined) return { id: idOf(merchant.id, `unknown ${key}`), household: null, identified: false };

  const { subject, household, identified, expired } = await verify(token, lender.id, merchant, now());
  const id = idOf(merchant.id, subject);
  if (expired && !(await hasApplied(id))) throw wrong(`${fixes['ERR_JWT_EXPIRED']}.`);
  return { id, household, identified };
}

const wrong = (fix: string) => new ProblemError('unknown-applicant', fix);

/** All but the end of its time, which is told. @throws ProblemError `unknown-applicant` */
async function verify(token: string, audience: string, merchant: Merchant, now: number) {
  let expired = false;
  let payload: Awaited<ReturnType<typeof jwtVerify>>['payload'];
  try {
    ({ payload } = await jwtVerify(token, keySetOf(merchant.keys), {
      algorithms,
      audience,
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp', 'iat'],
    }));
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    // Its claims, which are looked at after the signature, and the time as the last of them.
    expired = error instanceof errors.JWTExpired && error.claim === 'exp' && error.reason === 'check_failed';
    if (!expired) throw wrong(`${fixes[error.code] ?? 'Sign the token as the lender’s README says'}.`);
    ({ payload } = error as errors.JWTExpired);
  }
  const { sub = '', exp = 0, iat = 0 } = payload;
  if (exp - iat > LONGEST_S) throw wrong('A token may be valid for 15 minutes at most: exp - iat <= 900.');
  if (iat * 1_000 > now + TOLERANCE_S * 1_000) throw wrong('iat is in the future: set the merchant’s clock.');
  const claims = applicantClaims.safeParse(payload);
  if (sub === '' || !claims.success) {
    const paths = claims.success ? ['sub'] : claims.error.issues.map(({ path }) => path.join('.'));
    throw wrong(`These claims are not what they must be: ${paths.join(', ')}.`);
  }
  const { identified = false, household = null } = claims.data;
  return { subject: sub, identified, household, expired };
}

const fixes: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'The token has expired: have the merchant’s server make a fresh one',
  ERR_JWKS_NO_MATCHING_KEY: 'The merchant has no such key in the lender’s configuration',
  ERR_JOSE_ALG_NOT_ALLOWED: `Sign with ${algorithms.join(' or ')}`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED:
    'The signature does not hold: sign with the key that the lender’s configuration has',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'aud must be the lender’s id, and sub, iat and exp must be there',
};
