import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Delivery, ReminderChannel } from './ReminderChannel.js';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte. `starttls`: required before anything is said. `none`: on one's own machine only. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  /** Who writes: `Example Bank <payments@bank.example>`. */
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
}

const TIMEOUT_MS = 30_000;
/** For all of a message. The lease of a reminder is longer. */
const MOST_MS = 90_000;

/**
 * Sends by the lender's mail server. What the server has begun to get and has not clearly refused may have been sent, and is not sent again: at most
 * one message comes of each reminder.
 */
export function smtpChannel({ host, port, tls, from, user, password }: SmtpSettings): ReminderChannel {
  const options = {
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const domain = /@([^@\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    name: 'smtp',
    reaches: ({ email }) => email !== undefined,
    async send({ id, subject, text, html, to, language }) {
      // One for each message, as a connection is, because it is told when its message leaves.
      const transport = createTransport(options);
      let hasLeft = false;
      transport.use('stream', (mail, done) => {
        mail.message.transform(() => {
          hasLeft = true;
          return new PassThrough();
        });
        done();
      });
      try {
        await transport.sendMail({
          from,
          // An object, so that no part of an address is read as another one.
          to: { name: '', address: to.email! },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          signal: AbortSignal.timeout(MOST_MS),
        });
        return { kind: 'sent' };
      } catch (error) {
        return failedBy(error as Error, hasLeft);
      }
    },
    close() {},
  };
}

function failedBy(error: Error, hasLeft: boolean): Delivery {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  // A password can be corrected, and a server that is busy comes back. An address that does not exist stays so.
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: 'failed', reason: 'refused', again: responseCode < 500 || code === 'EAUTH' };
  if (hasLeft) return { kind: 'failed', reason: 'outcome-unknown', again: false };
  return { kind: 'failed', reason: code === 'ETIMEDOUT' ? 'timed-out' : 'unreachable', again: true };
}
