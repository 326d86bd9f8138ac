import type { StoredKey } from '../../signing/StoredKey.js';
import { freshSealingKey, openSealingKeys, type Sealer, sealerOf } from '../../signing/sealer.js';

export interface TestSealer {
  readonly sealer: Sealer;
  /** Seals with a new key from now on. */
  rotate(): void;
  /** Forgets all but the newest key. */
  forgetOldKeys(): void;
}

/** Seals as a lender's keyring does, with keys in memory. */
export function testSealer(): TestSealer {
  let keys: readonly StoredKey[] = [freshSealingKey(0)];
  return {
    sealer: sealerOf(async () => (await openSealingKeys(keys))!),
    rotate: () => {
      keys = [freshSealingKey(0), ...keys];
    },
    forgetOldKeys: () => {
      keys = keys.slice(0, 1);
    },
  };
}
