/** Entry `fenqi/merchant`: what a merchant's server needs to deal with a lender. Runs wherever Web Crypto does. Needs the package `jose`. */
export { type Parties, type SignatureProblem, signatureProblems } from '../merchant/agreementSignature.js';
export {
  type Because,
  type LenderApi,
  type LenderApiOptions,
  type Loan,
  lenderApi,
} from '../merchant/lenderApi.js';
export type { KeysOf } from '../merchant/lenderKeys.js';
export { MerchantError, type MerchantErrorKind, merchantErrorKinds } from '../merchant/MerchantError.js';
export {
  type AgreementProblem,
  agreementProblems,
  type ReadAgreement,
  readAgreement,
} from '../merchant/readAgreement.js';
export {
  type CallbackOptions,
  type CallbackProblem,
  callbackProblems,
  type MerchantCallback,
  type RawRequest,
  type ReadCallback,
  readCallback,
} from '../merchant/readCallback.js';
export { type Shopper, signApplicant } from '../merchant/signApplicant.js';
export type { SignedBy } from '../merchant/signingKey.js';
export { type RequestToSign, signRequest } from '../merchant/signRequest.js';
export { type ExpectedAgreement, type VerifiedAgreement, verifyAgreement } from '../merchant/verifyAgreement.js';
export type { Household } from '../protocol/api/applicantToken.js';
