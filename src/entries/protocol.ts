export { type Agreement, agreementInstallmentSchema, agreementSchema } from '../protocol/messages/Agreement.js';
export { type ApplicationRequest, applicationRequestSchema } from '../protocol/messages/ApplicationRequest.js';
export { type Choice, choiceSchema } from '../protocol/messages/Choice.js';
export { type CommitRequest, commitRequestSchema } from '../protocol/messages/CommitRequest.js';
export { actionKinds, type DeclineReason, declineReasons } from '../protocol/messages/closedLists.js';
export {
  type Approved,
  type Decision,
  type DecisionStatus,
  type Declined,
  decisionSchemas,
  type LenderAction,
  lenderActionSchema,
} from '../protocol/messages/Decision.js';
export { decisionSchema } from '../protocol/messages/decisionSchema.js';
export { differingFigure, type Figures, figuresOf, pickFigures, reviewedOf } from '../protocol/messages/figures.js';
export { type Purchase, purchaseSchema } from '../protocol/messages/Purchase.js';
export { priceChoice } from '../protocol/messages/priceChoice.js';
