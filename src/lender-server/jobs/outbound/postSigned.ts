import type { CallbackFailure } from '../../../protocol/api/callbackRecords.js';
import type { Keyring } from '../../signing/openKeyring.js';
import { type Outbound, PrivateAddressError } from './openOutbound.js';

/** What the server made of what was posted. */
export type SendResult =
  | { readonly delivered: true; readonly status: number }
  | { readonly delivered: false; readonly failure: CallbackFailure; readonly status: number | null };

export interface Sending {
  readonly url: string;
  readonly timeoutMs: number;
  /** Ms since 1970. */
  readonly now: number;
  /** The trace of this attempt, in which the other server may go on. */
  readonly traceparent: string;
  readonly signText: Keyring['signText'];
  readonly outbound: Pick<Outbound, 'post'>;
}

/**
 * Posts a text, signed by Standard Webhooks (`v1a`: Ed25519 over "id.timestamp.body"), so that any of its libraries verifies it with the lender's
 * published key. Any 2xx means that it was received. A redirect is not followed: it would lead to an address that nobody configured.
 *
 * @param id the same for the same text at every attempt
 */
export async function postSigned(
  id: string,
  body: string,
  { url, timeoutMs, now, traceparent, signText, outbound }: Sending,
): Promise<SendResult> {
  const timestamp = `${Math.floor(now / 1_000)}`;
  const { kid, signature } = await signText(`${id}.${timestamp}.${body}`);
  try {
    const status = await outbound.post(url, {
      timeoutMs,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'fenqi-lender',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
        'fenqi-key-id': kid,
        traceparent,
      },
      body,
    });
    if (status >= 200 && status < 300) return { delivered: true, status };
    return { delivered: false, failure: status >= 300 && status < 400 ? 'redirected' : 'refused', status };
  } catch (error) {
    return { delivered: false, failure: failureOf(error as Error), status: null };
  }
}

function failureOf(error: Error): CallbackFailure {
  if (error instanceof PrivateAddressError) return 'private-address';
  return error.name === 'TimeoutError' ? 'timed-out' : 'unreachable';
}
