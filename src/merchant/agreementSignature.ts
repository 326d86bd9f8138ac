import { compactVerify } from 'jose';
import type { Agreement } from '../protocol/messages/Agreement.js';
import { canonicalText } from '../protocol/messages/canonicalText.js';
import { agreementSchema } from '../protocol/messages/schemas.js';
import { AGREEMENT_TYPE } from '../protocol/messages/signatureTypes.js';
import { isAway, type KeysOf, lenderKeys } from './lenderKeys.js';

/**
 * Why the lender's signature does not prove an agreement:
 * - `not-signed`: it carries no signature
 * - `wrong-signature`: another key signed it, or a field was changed
 * - `not-ours`: it was made with another lender or at another merchant
 * - `keys-away`: the lender's keys could not be fetched; try again later
 */
export const signatureProblems = ['not-signed', 'wrong-signature', 'not-ours', 'keys-away'] as const;
export type SignatureProblem = (typeof signatureProblems)[number];

/** The lender that you deal with, and your own name there. */
export type Parties = KeysOf & {
  /** The lender's id, as its configuration names it. */
  readonly lender: string;
  /** Your own id in the lender's configuration. */
  readonly merchant: string;
};

/**
 * Verifies an agreement with the keys that the lender publishes. The signature carries its own copy of the agreement, and
 * every field that was sent must equal that copy. All merchants verify with the same keys, so the copy must also name this
 * merchant: an agreement for a purchase at another shop does not pay here.
 *
 * @returns undefined where it holds
 */
export async function signatureProblemOf(
  { signature, ...stated }: Agreement,
  parties: Parties,
): Promise<SignatureProblem | undefined> {
  if (!signature) return 'not-signed';
  const { signing } = lenderKeys(parties);
  try {
    const { payload, protectedHeader } = await compactVerify(signature, signing, { algorithms: ['EdDSA', 'ES256'] });
    if (protectedHeader.typ !== AGREEMENT_TYPE) return 'wrong-signature';
    const signed = agreementSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    if (!signed.success || canonicalText(signed.data) !== canonicalText(stated)) return 'wrong-signature';
    return signed.data.lender === parties.lender && signed.data.merchant === parties.merchant ? undefined : 'not-ours';
  } catch (error) {
    return isAway(error) ? 'keys-away' : 'wrong-signature';
  }
}
