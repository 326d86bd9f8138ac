import type * as z from 'zod/mini';
import { callbackSchemas } from '../messages/callbackSchemas.js';
import { type CallbackType, callbackTypes } from '../messages/MerchantCallback.js';

const words: Readonly<Record<CallbackType, { readonly schema: string; readonly summary: string }>> = {
  decision: { schema: 'DecisionCallback', summary: 'The lender has decided about an application' },
  agreement: { schema: 'AgreementCallback', summary: 'A shopper has agreed, and the loan is made' },
  void: { schema: 'VoidCallback', summary: 'A loan was called off before the goods were sent' },
  refund: { schema: 'RefundCallback', summary: 'A part of a loan, or all of it, was given back' },
  withdrawal: { schema: 'WithdrawalCallback', summary: 'The shopper has withdrawn from the agreement' },
  disbursement: { schema: 'DisbursementCallback', summary: 'The goods were delivered, and the merchant is paid' },
  expiry: { schema: 'ExpiryCallback', summary: 'An approval was not used in time, or no person decided in time' },
};

/** What the body of each callback is called in the document. */
export const webhookNames = Object.fromEntries(callbackTypes.map(type => [type, words[type].schema])) as Readonly<
  Record<CallbackType, string>
>;

/** The bodies of callbacks, by their name in the document. */
export const webhookSchemas: Readonly<Record<string, z.ZodMiniType>> = Object.fromEntries(
  callbackTypes.map(type => [words[type].schema, callbackSchemas[type]]),
);

const headers = {
  'webhook-id': 'The same at every attempt, so that a receiver knows what it has received already.',
  'webhook-timestamp': 'When this attempt was sent: seconds since 1970.',
  'webhook-signature': '`v1a,` and the Ed25519 signature of "id.timestamp.body" in Base64 (Standard Webhooks).',
  'Fenqi-Key-Id': 'The `kid` of the key in `GET /v1/keys`.',
};

/** What a merchant's server is called with, and what it answers. */
export function webhooksOf(refTo: (name: string) => object): object {
  const parameters = Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  return Object.fromEntries(
    callbackTypes.map(type => [
      type,
      {
        post: {
          operationId: `${type}Callback`,
          summary: words[type].summary,
          description: 'Sent to the merchant’s callbackUrl, in order for each application, until it is received.',
          tags: ['callback'],
          parameters,
          requestBody: { required: true, content: { 'application/json': { schema: refTo(words[type].schema) } } },
          responses: {
            '2XX': { description: 'Received.' },
            default: { description: 'Not received: it is sent again.' },
          },
        },
      },
    ]),
  );
}
