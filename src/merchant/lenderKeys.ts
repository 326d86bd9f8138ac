import {
  type CompactVerifyGetKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWK,
} from 'jose';

/** The address of a call. It follows the path of the lender's own address. @throws TypeError */
export function callUrl(lenderUrl: string | URL, path: string): URL {
  const { origin, pathname } = new URL(lenderUrl);
  return new URL(`${pathname.replace(/\/+$/, '')}/v1/${path}`, origin);
}

/** Where the lender's public keys come from. */
export type KeysOf =
  /** The lender's address: its keys are fetched from `/v1/keys` there, kept for ten minutes, and fetched anew for an unknown key. */
  | { readonly lenderUrl: string | URL; readonly keys?: undefined }
  /** The keys themselves, for a server that may not reach the lender. Renew them when the lender rotates its own. */
  | { readonly keys: JSONWebKeySet; readonly lenderUrl?: undefined };

/** The public keys of a lender. */
export interface LenderKeys {
  /** Finds the key that signed. */
  readonly signing: CompactVerifyGetKey;
  /** @throws the error of `isAway` */
  all(): Promise<readonly JWK[]>;
  /** Fetches the keys anew, unless they were fetched just now. @returns whether they were */
  renew(): Promise<boolean>;
}

/** Fetched keys are kept, so all calls share them. */
const fetched = new Map<string, LenderKeys>();

/** @throws TypeError where the address cannot be used */
export function lenderKeys({ lenderUrl, keys }: KeysOf): LenderKeys {
  if (keys) return { signing: createLocalJWKSet(keys), all: async () => keys.keys, renew: async () => false };
  const { href } = callUrl(lenderUrl, 'keys');
  const known = fetched.get(href) ?? fetchedKeys(href);
  fetched.set(href, known);
  return known;
}

function fetchedKeys(href: string): LenderKeys {
  const remote = createRemoteJWKSet(new URL(href), { timeoutDuration: 5_000 });
  return {
    signing: remote,
    async all() {
      if (!remote.fresh) await remote.reload();
      return remote.jwks()?.keys ?? [];
    },
    async renew() {
      if (remote.coolingDown) return false;
      await remote.reload();
      return true;
    },
  };
}

/** The keys could not be had, which says nothing about what was signed. */
export const isAway = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
