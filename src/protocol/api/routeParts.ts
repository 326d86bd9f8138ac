import * as z from 'zod/mini';
import { loanSchema } from '../messages/loanSchemas.js';
import { decisionSchema } from '../messages/schemas.js';
import { handle } from './apiFormats.js';

// What routes of several audiences have in common.

export const ofApplication = z.object({ reference: handle });
export const ofAgreement = z.object({ id: handle });
export const loan = {
  description: 'The loan as it stands: its agreement, the signed amendments, and what is paid and still to be paid.',
  schema: loanSchema,
} as const;
export const decision = { description: 'The decision. A decline is an answer too.', schema: decisionSchema } as const;
export const keyed = ['key-missing', 'key-in-flight', 'key-reused'] as const;
