import type { CallbackFailure } from '../../../protocol/api/callbackRecords.js';
import type { MerchantCallback } from '../../../protocol/messages/MerchantCallback.js';
import type { Keyring } from '../../signing/openKeyring.js';

/** What the merchant's server made of a callback. */
export type SendResult =
  | { readonly delivered: true; readonly status: number }
  | { readonly delivered: false; readonly failure: CallbackFailure; readonly status: number | null };

export interface Sending {
  readonly url: string;
  readonly timeoutMs: number;
  /** Ms since 1970. */
  readonly now: number;
  readonly signText: Keyring['signText'];
}

/**
 * Posts a callback, signed by Standard Webhooks (`v1a`: Ed25519 over "id.timestamp.body"), so that any of its libraries verifies it
 * with the lender's published key. Any 2xx means that it was received. A redirect is not followed: it would lead the callback to an
 * address that nobody configured.
 */
export async function sendCallback(
  callback: MerchantCallback,
  { url, timeoutMs, now, signText }: Sending,
): Promise<SendResult> {
  const body = JSON.stringify(callback);
  const timestamp = `${Math.floor(now / 1_000)}`;
  const { kid, signature } = await signText(`${callback.id}.${timestamp}.${body}`);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'fenqi-lender',
        'webhook-id': callback.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
        'fenqi-key-id': kid,
      },
      body,
    });
    // Nobody reads it, and it may never end.
    await answer.body?.cancel();
    const { status, ok } = answer;
    if (ok) return { delivered: true, status };
    return { delivered: false, failure: status >= 300 && status < 400 ? 'redirected' : 'refused', status };
  } catch (error) {
    const failure = (error as Error).name === 'TimeoutError' ? 'timed-out' : 'unreachable';
    return { delivered: false, failure, status: null };
  }
}
