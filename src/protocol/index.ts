export { type Agreement, agreementInstallmentSchema, agreementSchema } from './Agreement.js';
export { type Choice, choiceSchema } from './Choice.js';
export { type CommitRequest, commitRequestSchema } from './CommitRequest.js';
export { actionKinds, type DeclineReason, declineReasons } from './closedLists.js';
export {
  type Approved,
  type Decision,
  type DecisionStatus,
  type Declined,
  decisionSchemas,
  type LenderAction,
  lenderActionSchema,
} from './Decision.js';
export { decisionSchema } from './decisionSchema.js';
export { differingFigure, type Figures, figuresOf, pickFigures, reviewedOf } from './figures.js';
export { type PreapprovalRequest, preapprovalRequestSchema } from './PreapprovalRequest.js';
export { type Purchase, purchaseSchema } from './Purchase.js';
export { priceChoice } from './priceChoice.js';
