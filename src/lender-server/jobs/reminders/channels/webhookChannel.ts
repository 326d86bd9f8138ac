import { traceOf } from '../../../http/trace.js';
import type { Keyring } from '../../../signing/openKeyring.js';
import { openOutbound } from '../../outbound/openOutbound.js';
import { postSigned } from '../../outbound/postSigned.js';
import type { ReminderChannel } from './ReminderChannel.js';

export interface WebhookSettings {
  readonly url: string;
  readonly timeoutMs: number;
  /** Whether the service may be in the lender's own network. */
  readonly privateAddresses: boolean;
}

/**
 * Posts reminders to a service of the lender's that reaches the person, signed as callbacks are. `webhook-id` is the same at every attempt, so the
 * service takes each once.
 */
export function webhookChannel(
  { url, timeoutMs, privateAddresses }: WebhookSettings,
  { signText }: Pick<Keyring, 'signText'>,
): ReminderChannel {
  const outbound = openOutbound({ privateAddresses });
  return {
    name: 'webhook',
    reaches: () => true,
    async send({ at, ...reminder }) {
      const body = JSON.stringify({ type: 'reminder', at: new Date(at).toISOString(), ...reminder });
      const { traceparent } = traceOf();
      const sent = await postSigned(reminder.id, body, { url, timeoutMs, now: at, traceparent, signText, outbound });
      return sent.delivered ? { kind: 'sent' } : { kind: 'failed', reason: sent.failure, again: true };
    },
    close: () => outbound.close(),
  };
}
