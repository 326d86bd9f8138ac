import { importJWK, type JWK } from 'jose';
import type { LenderConfig } from './lenderConfig.js';

const shapes: Readonly<Record<string, string>> = {
  Ed25519: 'an Ed25519 public key: kty "OKP" and x, 32 bytes as base64url',
  'P-256': 'a P-256 public key: kty "EC", x and y, 32 bytes each as base64url',
};

/** Merchants' keys that no token could be verified with, by their field. A shopper would find them out otherwise. */
export async function keyFaults({ merchants }: LenderConfig): Promise<string[]> {
  const all = merchants.flatMap(({ keys }, merchant) =>
    keys.keys.map(async (key, index) => {
      const fault = `merchants.${merchant}.keys.keys.${index} is not ${shapes[key.crv]}`;
      try {
        await importJWK(key as JWK, key.crv === 'Ed25519' ? 'EdDSA' : 'ES256');
        return [];
      } catch {
        return [fault];
      }
    }),
  );
  return (await Promise.all(all)).flat();
}
