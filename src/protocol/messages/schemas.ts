import type * as z from 'zod/mini';
import { planTermsShape } from '../../pricing/offers/TermSheet.js';
import '../platformTypes.js';
import { agreementInstallmentShape, agreementShape } from './Agreement.js';
import { applicationRequestShape } from './ApplicationRequest.js';
import { choiceShape } from './Choice.js';
import { commitRequestShape } from './CommitRequest.js';
import type { DecisionStatus } from './closedLists.js';
import { decisionShape, decisionShapes, lenderActionShape } from './Decision.js';
import { lenderIdentityShape } from './LenderIdentity.js';
import { purchaseShape } from './Purchase.js';
import { schemaOf } from './schemaOf.js';

/** The messages as zod schemas. A page reads with the shapes themselves, which weigh a tenth. */

export const agreementInstallmentSchema = schemaOf(agreementInstallmentShape);
export const agreementSchema = schemaOf(agreementShape);
export const applicationRequestSchema = schemaOf(applicationRequestShape);
export const choiceSchema = schemaOf(choiceShape);
export const commitRequestSchema = schemaOf(commitRequestShape);
export const decisionSchema = schemaOf(decisionShape);
export const lenderActionSchema = schemaOf(lenderActionShape);
export const lenderIdentitySchema = schemaOf(lenderIdentityShape);
export const planTermsSchema = schemaOf(planTermsShape);
export const purchaseSchema = schemaOf(purchaseShape);

export const decisionSchemas = {
  approved: schemaOf(decisionShapes.approved),
  pending: schemaOf(decisionShapes.pending),
  action: schemaOf(decisionShapes.action),
  declined: schemaOf(decisionShapes.declined),
  expired: schemaOf(decisionShapes.expired),
  cancelled: schemaOf(decisionShapes.cancelled),
  committed: schemaOf(decisionShapes.committed),
} satisfies { readonly [Status in DecisionStatus]: z.ZodMiniType<{ readonly status: Status }> };
