import * as z from 'zod/mini';
import { homes, jobs } from '../messages/closedLists.js';
import { currencyCode, minorUnits, shortText } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';

/** The `typ` in the header of an applicant's token. The merchant signs other tokens with the same key, and none passes for another. */
export const APPLICANT_TYPE = 'fenqi-applicant+jwt';

/** The merchant signs with a key of its own: with a shared secret the lender could sign in the merchant's name. */
export const merchantAlgorithms = ['EdDSA', 'ES256'] as const;

/** From `iat` to `exp` of an applicant's token, at most. */
export const LONGEST_TOKEN_S = 15 * 60;

/** How the part for the lender is encrypted (RFC 7518): by agreement on a key with the lender's own, P-256. */
export const encryption = { alg: 'ECDH-ES', enc: 'A256GCM', kty: 'EC', crv: 'P-256' } as const;

/** What an applicant's token may be used for. */
export const tokenPurposes = ['application', 'commitment'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

const text = schemaOf(shortText);
const amount = schemaOf(minorUnits);
const stated = z.nullable(amount);
const times = z.int().check(z.minimum(1), z.maximum(1_000));

/** The figures of a household. Amounts are whole minor units of `currency`; income, expenses and installments are per month. Null: not stated. */
export const householdSchema = z.object({
  currency: schemaOf(currencyCode),
  incomeMinor: stated,
  expensesMinor: stated,
  assetsMinor: stated,
  debtMinor: stated,
  /** Installments that are already due to other lenders. */
  installmentsMinor: amount,
  /** Years in the present job. */
  seniority: z.nullable(z.number().check(z.minimum(0), z.maximum(80))),
  home: z.nullable(z.enum(homes)),
  job: z.nullable(z.enum(jobs)),
  /** Whether an earlier default is on record. */
  records: z.boolean(),
  /** Months since the first credit on record. Null: the credit bureau does not know the person. */
  historyMonths: z.nullable(z.int().check(z.minimum(0), z.maximum(1_200))),
  /** Payments missed in the last two years, by the credit bureau. Default: 0. */
  missedPayments: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1_000))),
});

/**
 * What everybody who sees the page can read, besides the registered claims of RFC 7519: `iss` is the merchant's id, `aud` the lender's,
 * `sub` the person at the merchant, `jti` this token.
 */
export const applicantClaims = z.object({
  iss: text,
  sub: text,
  jti: text,
  /** Name and phone (or more) have been verified. */
  identified: z.optional(z.boolean()),
  /** The token is good for this order only. */
  order: z.optional(text),
  /** The token is good for purchases up to this amount only. */
  maxAmountMinor: z.optional(amount),
  /** Of `maxAmountMinor`. */
  currency: z.optional(schemaOf(currencyCode)),
  /** How many applications and commitments the token is good for. The lender's own limit holds where it is lower. */
  maxApplications: z.optional(times),
  maxCommitments: z.optional(times),
  /** `encryptedClaims` as a compact JWE, which only the lender can read. */
  encrypted: z.optional(z.string()),
});

/** What only the lender can read. */
export const encryptedClaims = z.object({
  /** As in the token, so that nobody puts what was encrypted for one person into a token for another. */
  iss: text,
  sub: text,
  /** A verified phone number (E.164). The same number is the same person at every merchant. */
  phone: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  household: z.optional(z.nullable(householdSchema)),
  // The next ones are standard claims of OpenID Connect. They serve reminders, and no decision.
  /** Where the person is reminded. */
  email: z.optional(z.email().check(z.maxLength(254))),
  /** The person's time zone, by the IANA database: "Europe/Berlin". */
  zoneinfo: z.optional(z.string().check(z.maxLength(64), z.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/))),
  /** The language in which the person is written to (BCP 47): "de-AT". Default: that of the application. */
  locale: z.optional(z.string().check(z.maxLength(35), z.regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/))),
});

export type Household = Readonly<z.output<typeof householdSchema>>;
export type ApplicantClaims = Readonly<z.output<typeof applicantClaims>>;
export type EncryptedClaims = Readonly<z.output<typeof encryptedClaims>>;
