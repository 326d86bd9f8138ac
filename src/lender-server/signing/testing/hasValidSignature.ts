import { type CompactVerifyGetKey, compactVerify, errors } from 'jose';
import type { Agreement } from '../../../protocol/messages/Agreement.js';
import { canonicalText } from '../../../protocol/messages/canonicalText.js';
import { AGREEMENT_TYPE } from '../../../protocol/messages/signatureTypes.js';

/** Errors that say that the signature is wrong. Any other error says that it could not be verified. */
const wrong = new Set(['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'ERR_JWS_INVALID', 'ERR_JWKS_NO_MATCHING_KEY']);

/** Whether the lender signed exactly this agreement, as a merchant's server checks it: the signature carries a copy, and both must be the same. */
export async function hasValidSignature(agreement: Agreement, keys: CompactVerifyGetKey): Promise<boolean> {
  const { signature, ...stated } = agreement;
  if (signature === undefined) return false;
  try {
    const { payload, protectedHeader } = await compactVerify(signature, keys, { algorithms: ['EdDSA'] });
    return protectedHeader.typ === AGREEMENT_TYPE && new TextDecoder().decode(payload) === canonicalText(stated);
  } catch (error) {
    if (error instanceof errors.JOSEError && wrong.has(error.code)) return false;
    throw error;
  }
}
