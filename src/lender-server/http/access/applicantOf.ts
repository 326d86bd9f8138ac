import { createHash } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { Applicant } from '../../../lending/decision/Applicant.js';
import { homes, jobs } from '../../../lending/score/CreditFacts.js';
import { MERCHANT_REQUEST_TYPE } from '../../../protocol/api/MerchantRequest.js';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import { currencyCode, minorUnits } from '../../../protocol/messages/formats.js';
import { schemaOf } from '../../../protocol/messages/schemaOf.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { algorithms, keySetOf, TOLERANCE_S } from './merchantKeys.js';

const LONGEST_S = 15 * 60;

const amount = schemaOf(minorUnits);
const stated = z.nullable(amount);

/** What a merchant's server may say of an applicant besides who it is. Amounts as in `Household`. */
const applicantClaims = z.object({
  /** Name and phone (or more) have been verified. */
  identified: z.optional(z.boolean()),
  household: z.optional(
    z.nullable(
      z.object({
        currency: schemaOf(currencyCode),
        incomeMinor: stated,
        expensesMinor: stated,
        assetsMinor: stated,
        debtMinor: stated,
        installmentsMinor: amount,
        /** Years in the present job. */
        seniority: z.nullable(z.number().check(z.minimum(0), z.maximum(80))),
        home: z.nullable(z.enum(homes)),
        job: z.nullable(z.enum(jobs)),
        records: z.boolean(),
        historyMonths: z.nullable(z.int().check(z.minimum(0), z.maximum(1_200))),
        missedPayments: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1_000))),
      }),
    ),
  ),
});

/** The same text for the same person at the same merchant. Neither can be read from it. */
const idOf = (merchant: string, subject: string) =>
  createHash('sha256')
    .update(JSON.stringify([merchant, subject]))
    .digest('base64url');

type Settings = Pick<LenderSettings, 'lender' | 'now' | 'testShoppers'>;

/**
 * Finds out who applies, by a short-lived JWT of the merchant's server: `aud` is the lender's id, `sub` the person, `exp` at
 * most 15 minutes after `iat`; `identified` and `household` are optional. An applicant without a token is a stranger.
 *
 * @param key the application's idempotency key; a stranger who sends the application again is the same stranger
 * @param hasApplied whether this person has applied under the key before; then the answer is only repeated, and the token may
 *   have expired
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
    throw refused('There is no such test shopper. docs/test-shoppers.md lists them.');
  }
  if (token === undefined) return { id: idOf(merchant.id, `unknown ${key}`), household: null, identified: false };

  const { subject, household, identified, expired } = await verify(token, lender.id, merchant, now());
  const id = idOf(merchant.id, subject);
  if (expired && !(await hasApplied(id))) throw refused(fixes.ERR_JWT_EXPIRED);
  return { id, household, identified };
}

const refused = (fix: string) => new ProblemError('unknown-applicant', fix);

/** Checks everything but the expiry, which is returned. @throws ProblemError `unknown-applicant` */
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
    // jose checks the signature first and the expiry last, so an expired token has passed everything else.
    expired = error instanceof errors.JWTExpired && error.claim === 'exp' && error.reason === 'check_failed';
    if (!expired) throw refused(fixOf(error.code));
    ({ payload } = error as errors.JWTExpired);
  }
  // The same key signs requests, and a request does not say who applies.
  if (decodeProtectedHeader(token).typ === MERCHANT_REQUEST_TYPE)
    throw refused('The token is for a request of the merchant’s server. Make one for the applicant.');
  const { sub = '', exp = 0, iat = 0 } = payload;
  if (exp - iat > LONGEST_S) throw refused('A token may be valid for 15 minutes at most: exp - iat <= 900.');
  if (iat * 1_000 > now + TOLERANCE_S * 1_000) throw refused('iat is in the future. Set the merchant’s clock.');
  const claims = applicantClaims.safeParse(payload);
  if (sub === '' || !claims.success) {
    const paths = claims.success ? ['sub'] : claims.error.issues.map(({ path }) => path.join('.'));
    throw refused(`Correct these claims: ${paths.join(', ')}.`);
  }
  const { identified = false, household = null } = claims.data;
  return { subject: sub, identified, household, expired };
}

/** By jose's codes. */
const fixes = {
  ERR_JWT_EXPIRED: 'The token has expired. Have the merchant’s server make a new one.',
  ERR_JWKS_NO_MATCHING_KEY: 'The lender’s configuration does not have this key of the merchant. Add it.',
  ERR_JOSE_ALG_NOT_ALLOWED: `Sign with ${algorithms.join(' or ')}.`,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature is wrong. Sign with the key in the lender’s configuration.',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'aud must be the lender’s id. sub, iat and exp must be present.',
} as const;
const isFixable = (code: string): code is keyof typeof fixes => Object.hasOwn(fixes, code);
const fixOf = (code: string) => (isFixable(code) ? fixes[code] : 'Sign the token as docs/running-a-lender.md says.');
