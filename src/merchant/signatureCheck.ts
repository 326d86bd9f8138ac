import { isDeepStrictEqual } from 'node:util';
import { compactVerify, createRemoteJWKSet, errors } from 'jose';
import type { Agreement } from '../protocol/messages/Agreement.js';
import { agreementSchema } from '../protocol/messages/schemas.js';
import { AGREEMENT_TYPE } from '../protocol/messages/signatureTypes.js';

/**
 * Why the lender's signature does not prove an agreement:
 * - `not-signed`: it carries no signature
 * - `wrong-signature`: another key signed it, or a field was changed
 * - `not-ours`: it was made with another lender or at another merchant
 * - `keys-away`: the lender's keys could not be fetched; try again later
 */
export const signatureProblems = ['not-signed', 'wrong-signature', 'not-ours', 'keys-away'] as const;
export type SignatureProblem = (typeof signatureProblems)[number];
export type SignatureCheck = (agreement: Agreement) => Promise<SignatureProblem | undefined>;

/** The agreements that a merchant accepts: made with this lender, at this merchant. */
export interface AgreedWith {
  /** Where the lender answers; its keys are fetched from `/v1/keys` there. */
  readonly lenderUrl: string;
  /** The lender's id, as its configuration names it. */
  readonly lender: string;
  /** Your own id in the lender's configuration. */
  readonly merchant: string;
}

/**
 * Verifies an agreement with the keys that the lender publishes. The signature carries its own copy of the agreement, and
 * every field that the browser sent must equal that copy. All merchants verify with the same keys, so the copy must also
 * name this merchant: an agreement for a purchase at another shop does not pay here.
 */
export function signatureCheck({ lenderUrl, lender, merchant }: AgreedWith): SignatureCheck {
  const keys = createRemoteJWKSet(new URL('/v1/keys', lenderUrl), { timeoutDuration: 5_000 });
  return async ({ signature, ...stated }) => {
    if (!signature) return 'not-signed';
    try {
      const { payload, protectedHeader } = await compactVerify(signature, keys, { algorithms: ['EdDSA', 'ES256'] });
      if (protectedHeader.typ !== AGREEMENT_TYPE) return 'wrong-signature';
      const signed = agreementSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
      if (!signed.success || !isDeepStrictEqual(signed.data, stated)) return 'wrong-signature';
      return signed.data.lender === lender && signed.data.merchant === merchant ? undefined : 'not-ours';
    } catch (error) {
      return isAway(error) ? 'keys-away' : 'wrong-signature';
    }
  };
}

/** The keys could not be had, which says nothing about the signature. */
const isAway = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
