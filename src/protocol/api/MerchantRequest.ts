/** The `typ` in the header of the token that a merchant's server signs a request with. */
export const MERCHANT_REQUEST_TYPE = 'fenqi-request+jwt';

/** How long such a token may be valid, in seconds: it is made for one request. */
export const MERCHANT_REQUEST_SECONDS = 60;

/** The claims of such a token besides `iat` and `exp`. */
export interface MerchantRequestClaims {
  /** The merchant's id in the lender's configuration. */
  readonly iss: string;
  /** The lender's id. */
  readonly aud: string;
  /** In capital letters. */
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly path: string;
  /** The request. A token changes a loan once. */
  readonly jti: string;
  /** The SHA-256 of the body's bytes as base64url. Absent where there is no body. */
  readonly body?: string;
}
