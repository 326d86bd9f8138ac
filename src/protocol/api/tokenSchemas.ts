import * as z from 'zod/mini';
import { applicantClaims } from './applicantToken.js';
import type { MerchantRequestClaims } from './MerchantRequest.js';

// The claims as a whole, for the document. A JWT's own claims are checked by the library that reads it.

const seconds = z.int().check(z.minimum(0));
const text = z.string();

export const applicantTokenSchema = z.object({ ...applicantClaims.shape, aud: text, iat: seconds, exp: seconds });

export const merchantRequestSchema = z.object({
  iss: text,
  aud: text,
  iat: seconds,
  exp: seconds,
  jti: text,
  method: z.enum(['GET', 'POST']),
  path: text,
  body: z.optional(text),
} satisfies Record<keyof MerchantRequestClaims | 'iat' | 'exp', z.ZodMiniType>);
