/** Entry `fenqi/merchant`: what a merchant's server needs to trust the agreement in a form. Needs the package `jose`. */
export {
  type AgreementProblem,
  agreementProblems,
  type ReadAgreement,
  readAgreement,
} from '../merchant/readAgreement.js';
export {
  type AgreedWith,
  type SignatureCheck,
  type SignatureProblem,
  signatureCheck,
  signatureProblems,
} from '../merchant/signatureCheck.js';
export { type ExpectedAgreement, type VerifiedAgreement, verifyAgreement } from '../merchant/verifyAgreement.js';
