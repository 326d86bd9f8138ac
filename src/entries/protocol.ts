export type { Agreement } from '../protocol/messages/Agreement.js';
export type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
export type { Choice } from '../protocol/messages/Choice.js';
export type { CommitRequest } from '../protocol/messages/CommitRequest.js';
export { actionKinds, type DeclineReason, declineReasons } from '../protocol/messages/closedLists.js';
export type {
  Alternative,
  Approved,
  Decision,
  DecisionStatus,
  Declined,
  LenderAction,
} from '../protocol/messages/Decision.js';
export { differingFigure, type Figures, figuresOf, pickFigures, reviewedOf } from '../protocol/messages/figures.js';
export type { Purchase } from '../protocol/messages/Purchase.js';
export { priceChoice } from '../protocol/messages/priceChoice.js';
export {
  agreementInstallmentSchema,
  agreementSchema,
  applicationRequestSchema,
  choiceSchema,
  commitRequestSchema,
  decisionSchema,
  decisionSchemas,
  lenderActionSchema,
  purchaseSchema,
} from '../protocol/messages/schemas.js';
