import * as z from 'zod/mini';
import { decisionSchemas } from './Decision.js';

const { approved, pending, action, declined, expired, cancelled, committed } = decisionSchemas;

/** Any decision, for those who serve or document the protocol. */
export const decisionSchema = z.discriminatedUnion('status', [
  approved,
  pending,
  action,
  declined,
  expired,
  cancelled,
  committed,
]);
