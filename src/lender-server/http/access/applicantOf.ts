import type { Applicant } from '../../../lending/decision/Applicant.js';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Purchase } from '../../../protocol/messages/Purchase.js';
import type { LenderSettings, Merchant } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { idOf } from './merchantKeys.js';
import { readToken, refusedToken, type TokenReading, tokenFixes } from './readToken.js';

type Settings = TokenReading & Pick<LenderSettings, 'testShoppers'>;

/**
 * Finds out who applies, by a token of the merchant's server. An applicant without a token is a stranger.
 *
 * @param key the application's idempotency key; a stranger who sends the application again is the same stranger
 * @param hasApplied whether this person has applied under the key before; then the answer is only repeated, and the token may
 *   have expired
 * @throws ProblemError `unknown-applicant`, `other-purchase`
 */
export async function applicantOf(
  settings: Settings,
  merchant: Merchant,
  { applicant: token, purchase }: ApplicationRequest,
  key: string,
  hasApplied: (person: string) => Promise<boolean>,
): Promise<Applicant> {
  const guest = () => idOf(merchant.id, `guest ${key}`);
  const shopper = testShopperOf(settings, token, purchase, guest());
  if (shopper) return shopper;
  if (token === undefined) return { id: idOf(merchant.id, `unknown ${key}`), household: null, identified: false };
  const applicant = await namedBy(settings, merchant, token, purchase);
  if (settings.now() > applicant.token.until && !(await hasApplied(applicant.id)))
    throw refusedToken(tokenFixes.ERR_JWT_EXPIRED);
  return applicant;
}

/**
 * Finds out who commits. The token may have expired: the service compares it with the application. Null without a token.
 *
 * @throws ProblemError `unknown-applicant`, `other-purchase`
 */
export async function committerOf(
  settings: Settings,
  merchant: Merchant,
  { applicant: token, purchase }: CommitRequest,
): Promise<Applicant | null> {
  if (token === undefined) return null;
  return testShopperOf(settings, token, purchase, '') ?? (await namedBy(settings, merchant, token, purchase));
}

/** Null where the lender is not for trying out, or somebody's server has made the token. @throws ProblemError `unknown-applicant` */
function testShopperOf(
  { testShoppers }: Settings,
  token: string | undefined,
  { currency }: Purchase,
  guest: string,
): Applicant | null {
  if (!testShoppers || (token !== undefined && !token.startsWith('test_'))) return null;
  const applicant = testShoppers.applicant(token, currency, guest);
  if (applicant) return applicant;
  throw refusedToken('There is no such test shopper. docs/test-shoppers.md lists them.');
}

async function namedBy(
  settings: Settings,
  merchant: Merchant,
  token: string,
  { amountMinor, currency, order }: Purchase,
) {
  const { claims, secret, until } = await readToken(settings, merchant, token);
  if (claims.order !== undefined && claims.order !== order)
    throw new ProblemError('other-purchase', 'Make a token for this order, or leave `order` out of it.');
  if (claims.maxAmountMinor !== undefined && (claims.currency !== currency || amountMinor > claims.maxAmountMinor))
    throw new ProblemError('other-purchase', 'Make a token for this amount: see its maxAmountMinor and currency.');
  const { applications, commitments } = settings.limits.perToken;
  const { maxApplications = applications, maxCommitments = commitments } = claims;
  return {
    // The same phone is the same person at every merchant; otherwise a person is known at one merchant only.
    id: secret.phone === undefined ? idOf(merchant.id, claims.sub) : settings.applicantKeys!.personOf(secret.phone),
    household: secret.household ?? null,
    // Who is known at one merchant only would have a limit of their own at each.
    identified: secret.phone !== undefined && claims.identified === true,
    token: {
      id: idOf(merchant.id, `token ${claims.jti}`),
      until,
      most: {
        application: Math.min(maxApplications, applications),
        commitment: Math.min(maxCommitments, commitments),
      },
    },
  } satisfies Applicant;
}
