import type { Agreement } from '../../messages/Agreement.js';
import { canonicalText } from '../../messages/canonicalText.js';
import { AGREEMENT_TYPE, AMENDMENT_TYPE } from '../../messages/signatureTypes.js';
import { APPLICANT_TYPE, encryption, LONGEST_TOKEN_S, merchantAlgorithms } from '../applicantToken.js';
import { MERCHANT_REQUEST_SECONDS, MERCHANT_REQUEST_TYPE } from '../MerchantRequest.js';

/** An agreement as an answer may have it, and the bytes that its signature covers. */
export const signedExample: Agreement = {
  id: 'agr_0b1c2d3e4f5g6h7i8j9k0l1m2',
  reference: 'app_0a1b2c3d4e5f6g7h8i9j0k1l2',
  lender: 'my-lender',
  merchant: 'shop-1',
  jurisdiction: 'CN',
  termsId: 'spring-CNY',
  planId: '3-interest-free',
  currency: 'CNY',
  amountMinor: 10_000,
  downPaymentMinor: 0,
  financedMinor: 10_000,
  financeChargeMinor: 0,
  totalMinor: 10_000,
  apr: '0.00',
  installments: [
    { due: '2026-12-23', principalMinor: 3_333, interestMinor: 0, feeMinor: 0, totalMinor: 3_333 },
    { due: '2027-01-23', principalMinor: 3_333, interestMinor: 0, feeMinor: 0, totalMinor: 3_333 },
    { due: '2027-02-23', principalMinor: 3_334, interestMinor: 0, feeMinor: 0, totalMinor: 3_334 },
  ],
  committedAt: '2026-11-23T10:00:00.000Z',
  order: 'order-4711',
};

const algorithms = merchantAlgorithms.join(' or ');

/** What the fields alone do not say, as the description of the whole document. */
export const guide = `Amounts are whole minor units. A decline is an answer with status 200. The flow: \`getTerms\`, \`apply\`, perhaps \`followApplication\`, \`commit\`; a merchant’s server then verifies the agreement, and looks it up by \`getAgreement\` or \`getOrder\`.

## Amounts and rates

A field whose name ends in \`Minor\` is an integer of minor units by ISO 4217: 299900 is CNY 2,999.00, and JPY has no minor units. A rate is a text, never a float: a decimal share ("0.079" is 7.9 %) or a fraction ("29/12000"), from 0 to 1, to be taken exactly. A day is YYYY-MM-DD and has no time zone; an instant is ISO 8601 with its offset.

## How a plan is priced

\`reviewed\` of a commitment is the plan of \`Approved.terms\`, priced for the purchase from the first day \`day\`. All arithmetic is exact, and every result is rounded half up to a minor unit, unless a field says otherwise.

1. \`downPaymentMinor\`: the choice’s own, otherwise \`terms.downPayment\`, otherwise 0. The credit is \`amountMinor\` less that. The upfront fee is a share of the credit, or an amount. \`financedMinor\` is the credit, plus the upfront fee if \`upfrontFee.financed\`.
2. The rate of a period, i, is \`annualRate\` × \`period.every\` ÷ units in a year (12 months, 52 weeks, 365 days); 0 for \`flat-fee\` and \`interest-free\`. The first period bears f × i, where f is 1, or 0 where the first installment is today, or \`afterPeriods\`.
3. Installment k is due \`f + k - 1\` periods after \`day\`, counted from \`day\` itself. A day that the month lacks becomes its last day.
4. Row by row: interest is the balance before the row times the rate of its period. \`annuity\`: every row pays the level payment A = P (1 + f i) / (1 + v + … + v^(n-1)) with v = 1 / (1 + i), rounded once, and the last row pays what is left with its interest (or see \`closing\`). Otherwise the principal is P split into \`count\` equal whole parts, the units left over by \`remainder\`. \`flat-fee\` adds P × \`feeRatePerInstallment\` × \`count\`, rounded half to even and split the same way. \`installmentFee\` is added to every row.
5. \`financeChargeMinor\` is the sum of all interest and fees, the upfront fee included. \`totalMinor\` is \`amountMinor\` plus that.

## The annual rate

\`apr\` is solved from the rounded payments: the rate i per period at which the credit, less an upfront fee that is paid today, equals the sum of totalMinor ÷ (1 + i)^(f + k - 1). With m periods a year it is 100 × ((1 + i)^m - 1) in CN, EU, DE, UK and INTL, 100 × m × i in JP, and 100 × m × i in US with the unit-period of 12 CFR 1026 Appendix J. Without a finance charge it is 0. It is written as digits with a point, rounded half up, with two decimals (one in EU and UK) and without a percent sign: "13.84", "0.00". The npm package \`fenqi\` computes all of this: \`priceOffers\` of \`fenqi/pricing\`.

## Requests that are sent again

Calls that change something take an \`Idempotency-Key\`: a new one for each new request, the same when a request is sent again. Keep that of an application, and ask by it with \`findApplication\`: only then has the answer the addresses of the applicant’s own pages. The answer is then the same, to the byte; of a problem only the \`traceId\` differs. Every answer has a \`Fenqi-Request-Id\` and a \`traceparent\` (W3C Trace Context), which goes on with that of the request. Errors are problems (RFC 9457) with a \`kind\` from a closed list.

## What is signed

\`Agreement.signature\` and \`Amendment.signature\` are compact JWS (RFC 7515). The protected header is \`{"alg":"EdDSA","kid":...,"typ":"${AGREEMENT_TYPE}"}\`, or \`"${AMENDMENT_TYPE}"\`; \`kid\` names an Ed25519 key of \`GET /v1/keys\`. The payload is the object without its \`signature\` as canonical JSON, in UTF-8: no white space, the fields of every object in the order of their names by code unit (those of \`installments\` too), texts with the escapes that JSON needs and no others, integers in plain digits. Verify the signature, decode the payload, and compare every field with the object that you were given; or write that object as canonical JSON and compare the bytes. Then compare \`lender\`, \`merchant\`, \`order\`, \`currency\` and \`amountMinor\` with what you expect.

Of this agreement

\`\`\`json
${JSON.stringify(signedExample, null, 2)}
\`\`\`

these bytes are signed:

\`\`\`text
${canonicalText(signedExample)}
\`\`\`

## The applicant’s token

A JWT (RFC 7519) as a compact JWS, made by the merchant’s server for each page: header \`{"alg":...,"typ":"${APPLICANT_TYPE}","kid":...}\`, signed with ${algorithms} by a key that the lender’s configuration has; claims as in \`ApplicantClaims\`, valid for at most ${LONGEST_TOKEN_S} seconds. Whoever sees the page can read it, so the phone number and the household go into \`encrypted\`: \`EncryptedClaims\` as JSON, encrypted as a compact JWE with ${encryption.alg} and ${encryption.enc} for the lender’s key of the use \`enc\`.

## Requests of the merchant’s server

\`Authorization: Bearer\` with a JWT for that one request: header \`{"alg":...,"typ":"${MERCHANT_REQUEST_TYPE}","kid":...}\`, ${algorithms}, claims as in \`MerchantRequestClaims\`, valid for at most ${MERCHANT_REQUEST_SECONDS} seconds.`;
