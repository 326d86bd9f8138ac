import { isDeepStrictEqual } from 'node:util';
import { type Agreement, agreementSchema } from 'fenqi/protocol';
import { compactVerify, createRemoteJWKSet, errors } from 'jose';

/**
 * Why a lender's signature does not vouch for an agreement. `not-ours`: it was made with another lender or at another merchant.
 * `keys-away`: nobody could tell, the lender did not answer.
 */
export type SignatureProblem = 'not-signed' | 'wrong-signature' | 'not-ours' | 'keys-away';
export type SignatureCheck = (agreement: Agreement) => Promise<SignatureProblem | undefined>;

/** Whose agreements a merchant takes: from this lender, made at this merchant. Both by their ids in the lender's configuration. */
export interface AgreedWith {
  readonly lenderUrl: string;
  readonly lender: string;
  readonly merchant: string;
}

/**
 * Holds an agreement against the lender's signature, with the keys that the lender publishes. The signature carries its own
 * copy of the agreement: every field that the browser sent has to be in there as it is. All merchants verify with the
 * same keys, so that it also has to name this one: what was signed for a purchase at another shop pays for nothing here.
 */
export function signatureCheck({ lenderUrl, lender, merchant }: AgreedWith): SignatureCheck {
  const keys = createRemoteJWKSet(new URL('/v1/keys', lenderUrl), { timeoutDuration: 5_000 });
  return async ({ signature, ...stated }) => {
    if (!signature) return 'not-signed';
    try {
      const { payload, protectedHeader } = await compactVerify(signature, keys, { algorithms: ['EdDSA', 'ES256'] });
      if (protectedHeader.typ !== 'fenqi-agreement+jws') return 'wrong-signature';
      const signed = agreementSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
      if (!signed.success || !isDeepStrictEqual(signed.data, stated)) return 'wrong-signature';
      return signed.data.lender === lender && signed.data.merchant === merchant ? undefined : 'not-ours';
    } catch (error) {
      return isAway(error) ? 'keys-away' : 'wrong-signature';
    }
  };
}

/** What a signature cannot be blamed for. */
const isAway = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
