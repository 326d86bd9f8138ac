import '../platformTypes.js';
import type * as z from 'zod/mini';
import { type CallbackType, callbackShapes } from './MerchantCallback.js';
import { schemaOf } from './schemaOf.js';

// Apart from those of the page's messages: no page reads a callback.

export const callbackSchemas = {
  decision: schemaOf(callbackShapes.decision),
  agreement: schemaOf(callbackShapes.agreement),
  void: schemaOf(callbackShapes.void),
  refund: schemaOf(callbackShapes.refund),
  withdrawal: schemaOf(callbackShapes.withdrawal),
  disbursement: schemaOf(callbackShapes.disbursement),
  expiry: schemaOf(callbackShapes.expiry),
} satisfies { readonly [Type in CallbackType]: z.ZodMiniType<{ readonly type: Type }> };
