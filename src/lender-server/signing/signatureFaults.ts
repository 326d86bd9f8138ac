import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import type { Signed } from '../../lending/applications/LenderDependencies.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';

/** Why a signature does not prove what the books say. */
export type SignatureFault = 'not-signed' | 'unknown-key' | 'wrong-signature';

const decoder = new TextDecoder();

/** Checks that the lender has signed exactly what is stated: the signature carries a copy, and both must be the same. */
export function signatureFaults(keys: JSONWebKeySet) {
  const known = createLocalJWKSet(keys);
  return async <Type extends keyof Signed>(type: Type, stated: Signed[Type]): Promise<SignatureFault | null> => {
    const { signature, ...rest } = stated;
    if (signature === undefined) return 'not-signed';
    try {
      const { payload, protectedHeader } = await compactVerify(signature, known, { algorithms: ['EdDSA'] });
      const isSame = protectedHeader.typ === type && decoder.decode(payload) === canonicalText(rest);
      return isSame ? null : 'wrong-signature';
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
      if (error instanceof errors.JOSEError) return 'wrong-signature';
      throw error;
    }
  };
}
