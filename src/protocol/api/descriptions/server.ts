import { type CallbackType, callbackTypes } from '../../messages/MerchantCallback.js';
import type { ApplicantClaims, EncryptedClaims, Household } from '../applicantToken.js';
import type { CallbackRecord } from '../callbackRecords.js';
import type { MerchantRequestClaims } from '../MerchantRequest.js';
import { webhookNames } from '../openapiWebhooks.js';
import type { Problem } from '../problems.js';
import type { ReminderRecord } from '../reminderRecords.js';
import type { FieldsOf } from './FieldsOf.js';

const reason = 'Why, in your words. It is signed and shown to the shopper: nothing personal.';

/** What every callback has. */
const callback = {
  id: 'The same at every attempt: the header `webhook-id`.',
  type: 'What has happened.',
  at: 'When it happened: an ISO 8601 instant.',
  merchant: 'Your id in the lender’s configuration.',
  reference: 'The application.',
  sequence: 'Counts the callbacks of one application from 1. They come in this order.',
  order: 'Your own name for the purchase, where the application had one.',
};
const agreementId = 'The agreement that it is about.';
const ofCallbacks: Readonly<Record<CallbackType, Readonly<Record<string, string>>>> = {
  decision: { ...callback, status: 'What the lender has decided. The reasons are for the shopper alone.' },
  agreement: { ...callback, agreement: 'The loan, signed. Verify it as if the page had sent it.' },
  void: { ...callback, agreementId },
  refund: {
    ...callback,
    agreementId,
    currency: 'ISO 4217.',
    amountMinor: 'How much of the price was given back this time.',
  },
  withdrawal: { ...callback, agreementId },
  disbursement: {
    ...callback,
    agreementId,
    disbursedOn: 'The day of the delivery, YYYY-MM-DD. The due dates count from it: ask for the loan.',
  },
  expiry: callback,
};

/** Calls of servers and people, and what tokens say. */
export const serverDescriptions = {
  AmendRequest: { reason },
  RefundRequest: {
    amountMinor: 'How much of the price is refunded, in minor units: more than 0, and at most what is left of it.',
    reason,
  },
  Repayment: { installment: 'Which installment was paid; 1 is the first.' },
  Health: { status: 'The process answers.', version: 'The version of the lender’s software.' },
  Readiness: { ready: 'Whether the lender can decide.', reasons: 'Why it cannot. Empty where it can.' },
  KeySet: {
    keys: 'The newest signing key first.',
    'keys.kty': 'The family of the key: OKP for Ed25519, EC for P-256.',
    'keys.kid': 'The name of the key in the headers of signatures: its thumbprint (RFC 7638).',
    'keys.alg': 'EdDSA to verify with, ECDH-ES to encrypt with.',
    'keys.use':
      '`sig`: verifies agreements, amendments and callbacks. `enc`: encrypts what only the lender may read of an applicant.',
    'keys.crv': 'The curve: Ed25519 or P-256.',
    'keys.x': 'The public key, base64url.',
    'keys.y': 'The second coordinate of a P-256 key, base64url.',
  },
  Problem: {
    type: '`urn:fenqi:problem:`, followed by the kind.',
    title: 'What is wrong, in one line.',
    status: 'The HTTP status.',
    detail: 'What to do about it. It names fields, never their values.',
    kind: 'What is wrong, as a word of a closed list.',
    traceId: 'The trace of the request (W3C Trace Context). The lender finds the request by it.',
  } satisfies FieldsOf<Problem>,
  CallbackList: {
    callbacks: 'The oldest first.',
    next: 'Ask for those that follow with `after`. Null: there are no more.',
  },
  CallbackRecord: {
    id: 'The callback’s name.',
    merchant: 'Who is told.',
    reference: 'The application.',
    sequence: 'Counts the callbacks of one application from 1.',
    type: 'What has happened.',
    at: 'When it happened: an ISO 8601 instant.',
    state:
      '`waiting`: it is sent, or sent again, or waits for an earlier one. `delivered`: it was received. `dead`: the lender has given up.',
    attempts: 'How often it was sent.',
    dueAt: 'When it is sent next. Null where it is settled.',
    failure: 'Why the last attempt failed. Null where none has.',
    status: 'What the merchant’s server answered last. Null where it did not.',
  } satisfies FieldsOf<CallbackRecord>,
  ReminderList: {
    reminders: 'The oldest first.',
    next: 'Ask for those that follow with `after`. Null: there are no more.',
  },
  ReminderRecord: {
    id: 'The reminder’s name: `webhook-id`, and the beginning of `Message-ID`.',
    agreementId: 'The loan.',
    number: 'The number of the installment; 1 is the first.',
    due: 'The day on which it is due. With its date moved it is another installment, with reminders of its own.',
    step: 'Days from the due day on: T-7 is a week before it, T+1 the day after.',
    state:
      '`planned`: it is looked at again at `dueAt`. `sending`: a process sends it now. `sent`, `skipped` and `failed` stay so.',
    dueAt: 'When it is looked at next. Null where it is settled.',
    settledAt: 'When it was settled. Null where it is not.',
    attempts: 'How often it was tried to send it.',
    channel: 'How it was sent last. Null where nobody has tried.',
    reason: 'Why it was not sent, or why the last attempt failed. Null where nothing was wrong.',
  } satisfies FieldsOf<ReminderRecord>,
  ...(Object.fromEntries(callbackTypes.map(type => [webhookNames[type], ofCallbacks[type]])) as Record<
    string,
    Readonly<Record<string, string>>
  >),

  MerchantRequestClaims: {
    iss: 'The merchant’s id in the lender’s configuration.',
    aud: 'The lender’s id.',
    iat: 'When it was signed: seconds since 1970.',
    exp: 'Until when it is valid: at most 60 seconds after `iat`.',
    jti: 'Any text that you use once. A token changes a loan once.',
    method: 'The method of the request, in capital letters.',
    path: 'Path and query of the request, as they are sent.',
    body: 'The SHA-256 of the body’s bytes, base64url without padding. Absent where there is no body.',
  } satisfies FieldsOf<MerchantRequestClaims & { readonly iat: number; readonly exp: number }>,
  ApplicantClaims: {
    iss: 'The merchant’s id in the lender’s configuration.',
    sub: 'The person, always in the same words. Nothing that names them to others.',
    jti: 'The token. It is good for a few applications, and so are its copies.',
    aud: 'The lender’s id.',
    iat: 'When it was signed: seconds since 1970.',
    exp: 'Until when it is valid: at most 900 seconds after `iat`.',
    identified:
      'Whether name and phone, or more, have been verified. Nothing is approved without it. Default: true with a phone in `encrypted`, otherwise false.',
    order: 'The token is good for this order only.',
    maxAmountMinor: 'The token is good for purchases up to this amount only.',
    currency: 'ISO 4217, of `maxAmountMinor`.',
    maxApplications: 'How many applications the token is good for. The lender’s own limit holds where it is lower.',
    maxCommitments: 'How many commitments the token is good for. The lender’s own limit holds where it is lower.',
    encrypted:
      '`EncryptedClaims` as a compact JWE (RFC 7516) for the key of `GET /v1/keys` whose use is `enc`. Its protected header is `{"alg":"ECDH-ES","enc":"A256GCM","kid":...}`.',
  } satisfies FieldsOf<ApplicantClaims & { readonly aud: string; readonly iat: number; readonly exp: number }>,
  EncryptedClaims: {
    iss: 'As in the token.',
    sub: 'As in the token, so that nobody puts it into a token for another person.',
    phone: 'A verified phone number (E.164). The same number is the same person at every merchant.',
    household: 'What the score looks at. Null or absent: it is not known, which is enough for starter credit.',
    email: 'A verified address, to which reminders of installments go. No decision looks at it.',
    zoneinfo: 'The person’s time zone, by the IANA database, such as `Europe/Berlin`: reminders come by its day.',
    locale: 'The language of reminders (BCP 47). Default: that of the application.',
  } satisfies FieldsOf<EncryptedClaims>,
  Household: {
    currency: 'ISO 4217, of every amount here.',
    incomeMinor: 'Income a month. Null: not stated.',
    expensesMinor: 'Expenses a month. Null: not stated.',
    assetsMinor: 'What is owned. Null: not stated.',
    debtMinor: 'What is owed. Null: not stated.',
    installmentsMinor: 'Installments a month that are due to other lenders.',
    seniority: 'Years in the present job. Null: not stated.',
    home: 'How the person lives. Null: not stated.',
    job: 'How the person works. Null: not stated.',
    records: 'Whether an earlier default is on record.',
    historyMonths: 'Months since the first credit on record. Null: the credit bureau does not know the person.',
    missedPayments: 'Payments missed in the last two years, by the credit bureau. Default: 0.',
  } satisfies FieldsOf<Household>,
};

/** What the parameters of addresses mean, by their names. */
export const parameterDescriptions: Readonly<Record<string, string>> = {
  merchant:
    'The merchant’s id. May be left out where the `Origin` tells it, or where the lender has only one merchant.',
  scenario: 'What the money is for. Default: the first one of the merchant.',
  currency: 'ISO 4217: three capital letters.',
  amountMinor: 'The price, in minor units. The sheet holds for every amount that it covers.',
  day: 'The first day of the plan, YYYY-MM-DD. Default: today (UTC).',
  reference: 'What the lender calls the application.',
  id: 'What the lender calls the agreement, the callback or the proposal.',
  number: 'The number of the parameter set.',
  order: 'The merchant’s own name for the purchase.',
  document: 'Which document.',
  first: 'The size of the smaller ledger, at least 1.',
  second: 'The size of the larger ledger, at most that of the newest tree head.',
  secret: 'What opens the page for the applicant alone: `contractUrl` and `explainUrl` of a decision carry it.',
  span: 'For how long back. Default: a day.',
  name: 'The operator, as the configuration names them.',
  lang: 'The language. Default: that of `Accept-Language`.',
  shop: 'The origin of the page that the shopper came from. The page leads back there if it is the merchant’s.',
  news: 'What has just been done on the page, or why it was not.',
  state: 'Which callbacks (default: `dead`), or which reminders (default: `planned`).',
  subject:
    'The application, agreement, callback, movement of capital, operator, proposal or parameter set that acts are about. Default: all.',
  after: 'What `next` of the list before says.',
  done: 'What has just been done, for the page to say.',
};
