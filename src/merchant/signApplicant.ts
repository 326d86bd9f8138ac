import { CompactEncrypt, calculateJwkThumbprint, importJWK, type JWK } from 'jose';
import type * as z from 'zod/mini';
import {
  APPLICANT_TYPE,
  applicantClaims,
  type EncryptedClaims,
  encryptedClaims,
  encryption,
  type Household,
  LONGEST_TOKEN_S,
} from '../protocol/api/applicantToken.js';
import { isAway, type KeysOf, lenderKeys } from './lenderKeys.js';
import { MerchantError } from './MerchantError.js';
import { type SignedBy, signToken } from './signingKey.js';

/** What your server says of the shopper who is looking at the page. */
export interface Shopper {
  /** Your own id of the person. The page can read it. */
  readonly customer: string;
  /** Name and `phone` have been verified. Every approval needs it. @default whether there is a `phone` */
  readonly identified?: boolean | undefined;
  /** Their phone number, as "+8613800138000". Only the lender can read it, and knows them by it at every merchant. */
  readonly phone?: string | undefined;
  /** Their verified e-mail address, to which the lender's reminders of installments go. Only the lender can read it. */
  readonly email?: string | undefined;
  /** Their time zone, as "Europe/Berlin": then reminders come between 09:00 and 20:00 there. Only the lender can read it. */
  readonly zoneinfo?: string | undefined;
  /** The language of reminders, as "de-AT". Only the lender can read it. @default that of the widget */
  readonly locale?: string | undefined;
  /** The figures of their household. Only the lender can read them. */
  readonly household?: Household | null | undefined;
  /** Then the token is good for this order only. */
  readonly order?: string | undefined;
  /** Then the token is good for purchases up to this amount only, in minor units of `currency`. */
  readonly maxAmountMinor?: number | undefined;
  readonly currency?: string | undefined;
  /** How many applications and commitments the token is good for. The lender's own limit holds where it is lower: 5 and 1. */
  readonly maxApplications?: number | undefined;
  readonly maxCommitments?: number | undefined;
  /** How long the token is good for, at most 900 seconds. @default 600 */
  readonly seconds?: number | undefined;
}

const DEFAULT_S = 600;

/**
 * Makes the token by which the lender knows who the shopper is: the value of the widget's option `applicant`. Make one for every page
 * with the widget. `phone`, `email`, `zoneinfo`, `locale` and `household` are encrypted for the lender.
 *
 * @example
 * const applicant = await signApplicant(
 *   { customer: 'customer-4711', phone: '+8613800138000', order: 'A-1001', maxAmountMinor: 299900, currency: 'CNY' },
 *   { key, merchant: 'shop-1', lender: 'example-bank', lenderUrl: 'https://lender.example' },
 * );
 *
 * @throws TypeError where an option cannot be used; the message names it
 * @throws MerchantError `lender-away`, `no-encryption-key`, only where there is something to encrypt
 */
export async function signApplicant(shopper: Shopper, by: SignedBy & KeysOf): Promise<string> {
  const { customer, identified, phone, email, zoneinfo, locale, household, ...open } = shopper;
  const { seconds = DEFAULT_S, maxAmountMinor, currency, ...rest } = open;
  if (!(seconds > 0 && seconds <= LONGEST_TOKEN_S))
    throw new TypeError(`\`seconds\` must be between 1 and ${LONGEST_TOKEN_S}.`);
  if ((maxAmountMinor === undefined) !== (currency === undefined))
    throw new TypeError('`maxAmountMinor` and `currency` belong together.');
  if (identified && phone === undefined)
    throw new TypeError('`identified` needs the `phone` that you have verified: the lender knows the person by it.');
  const names = { iss: by.merchant, sub: customer };
  const forReminders = { email, zoneinfo, locale };
  const secret = checked(encryptedClaims, { ...names, phone, household, ...forReminders });
  const isSecret = !!household || [phone, ...Object.values(forReminders)].some(claim => claim !== undefined);
  const claims = checked(applicantClaims, {
    ...rest,
    ...names,
    jti: crypto.randomUUID(),
    identified: identified ?? phone !== undefined,
    maxAmountMinor,
    currency,
    ...(isSecret && { encrypted: await encryptedFor(by, secret) }),
  });
  return signToken(by, APPLICANT_TYPE, claims, seconds);
}

/** What the options are called that become claims of another name. */
const optionNames: Readonly<Record<string, string>> = { sub: 'customer', iss: 'merchant' };

/** Leaves out what is not a claim. @throws TypeError that names each wrong option, and repeats no value */
function checked<Schema extends z.ZodMiniType>(schema: Schema, claims: z.input<Schema>): z.output<Schema> {
  const { data, error } = schema.safeParse(claims);
  if (!error) return data;
  const named = ([first, ...more]: readonly PropertyKey[]) =>
    [optionNames[String(first)] ?? first, ...more].map(String).join('.');
  const wrong = [...new Set(error.issues.map(({ path }) => named(path)))];
  throw new TypeError(`signApplicant: correct ${wrong.map(name => `\`${name}\``).join(', ')}.`);
}

async function encryptedFor(keysOf: KeysOf, secret: EncryptedClaims): Promise<string> {
  const key = await encryptionKey(keysOf);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(secret)))
    .setProtectedHeader({
      alg: encryption.alg,
      enc: encryption.enc,
      kid: key.kid ?? (await calculateJwkThumbprint(key)),
    })
    .encrypt(await importJWK(key, encryption.alg));
}

async function encryptionKey(keysOf: KeysOf): Promise<JWK> {
  const lender = lenderKeys(keysOf);
  let keys: readonly JWK[];
  try {
    keys = await lender.all();
  } catch (cause) {
    if (!isAway(cause)) throw cause;
    throw new MerchantError(
      'lender-away',
      'The lender’s keys cannot be fetched. Show the page without a token, or try again.',
      undefined,
      { cause },
    );
  }
  const found = keys.find(({ use, kty, crv }) => use === 'enc' && kty === encryption.kty && crv === encryption.crv);
  if (found) return found;
  throw new MerchantError(
    'no-encryption-key',
    'The lender publishes no P-256 key with the use "enc". Ask the lender for one.',
  );
}
