import * as z from 'zod/mini';
import { schemaOf } from '../messages/schemaOf.js';
import { receiptShape, treeHeadShape } from '../proof/Receipt.js';

export const treeHeadSchema = schemaOf(treeHeadShape);
export const receiptSchema = schemaOf(receiptShape);
/** Empty where nothing of the loan is entered yet. */
export const receiptListSchema = z.object({ receipts: z.array(receiptSchema) });

/** That a larger ledger begins with a smaller one. */
export const consistencySchema = z.object({ first: z.int(), second: z.int(), path: z.array(z.string()) });
