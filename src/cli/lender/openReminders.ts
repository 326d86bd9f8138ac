import { isIP } from 'node:net';
import type { Logger } from 'pino';
import { loanPageOf } from '../../lender-server/http/access/applicantPages.js';
import { logChannel } from '../../lender-server/jobs/reminders/channels/logChannel.js';
import type { ReminderChannel } from '../../lender-server/jobs/reminders/channels/ReminderChannel.js';
import { smtpChannel } from '../../lender-server/jobs/reminders/channels/smtpChannel.js';
import { webhookChannel } from '../../lender-server/jobs/reminders/channels/webhookChannel.js';
import { type ReminderSender, sendReminders } from '../../lender-server/jobs/reminders/sendReminders.js';
import type { Keyring } from '../../lender-server/signing/openKeyring.js';
import { assertNever } from '../../pricing/assertNever.js';
import { CommandError, type Io } from '../command.js';
import type { LenderConfig } from './lenderConfig.js';
import type { OpenedBooks } from './openBooks.js';
import type { RemindersConfig } from './reminderConfig.js';

/** After the last of these the step is given up, if its days are not over before. */
const RETRY_MS = [5, 15, 60, 180].map(minutes => minutes * 60_000);

const SMTP_PASSWORD = 'FENQI_SMTP_PASSWORD';

/** What is wrong with a way to send reminders, before anything is opened. @throws CommandError that names the fix */
export function checkReminders({ env }: Io, config: LenderConfig, keyring: Pick<Keyring, 'sealer'>): void {
  const { reminders } = config;
  if (reminders.channel === 'none' || reminders.channel === 'log') return;
  if (!keyring.sealer)
    throw new CommandError(
      'FENQI_SIGNING_KEY has no key that encrypts how people are reminded. Add one: fenqi-lender keys makes it. Or set "reminders": {"channel": "none"}.',
    );
  if (!config.publicUrl)
    throw new CommandError('A reminder links to the shopper’s page. Set "publicUrl" of the configuration.');
  if (reminders.channel !== 'smtp') return;
  if (reminders.user !== undefined && !env[SMTP_PASSWORD])
    throw new CommandError(`"reminders.user" needs a password. Set ${SMTP_PASSWORD}, or take the user out.`);
  if (reminders.tls === 'none' && !isOwnMachine(reminders.host))
    throw new CommandError(
      'Without TLS everybody on the way reads the reminders. Set "reminders.tls" to "starttls" or "implicit"; "none" is for localhost.',
    );
}

const isOwnMachine = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

export interface RemindersParts {
  readonly config: LenderConfig;
  readonly books: OpenedBooks;
  readonly keyring: Keyring;
  readonly log: Logger;
  readonly env: Io['env'];
}

/** Who sends reminders. Null: nobody does. */
export interface OpenedReminders extends ReminderSender {
  close(): void;
}

export function openReminders(
  { config, books, keyring, log, env }: RemindersParts,
  publicUrl: () => string,
): OpenedReminders | null {
  const { reminders, merchants, lender, payments, operators } = config;
  if (reminders.channel === 'none') return null;
  const channel = channelOf(reminders, keyring, log, env);
  const names = new Map(merchants.map(({ id, name }) => [id, name]));
  const { sealer } = keyring;
  const parts = {
    reminders: books.reminders,
    contacts: books.contacts(sealer),
    books: books.books(sealer),
    channel,
    log,
  };
  const sender = sendReminders(parts, {
    lender: lender.name,
    shopOf: merchant => names.get(merchant) ?? merchant,
    pageOf: loanPageOf(publicUrl),
    collects: payments !== 'none',
    staffed: operators.length > 0,
    model: reminders.model,
    zones: reminders.zones,
    retryMs: RETRY_MS,
    now: Date.now,
  });
  return { ...sender, close: channel.close };
}

function channelOf(
  reminders: Exclude<RemindersConfig, { channel: 'none' }>,
  keyring: Keyring,
  log: Logger,
  env: Io['env'],
): ReminderChannel {
  switch (reminders.channel) {
    case 'log':
      return logChannel(log);
    case 'webhook': {
      const { url, timeoutSeconds, privateAddresses } = reminders;
      return webhookChannel({ url, timeoutMs: timeoutSeconds * 1_000, privateAddresses }, keyring);
    }
    case 'smtp': {
      const { host, port, tls, from, user } = reminders;
      const { [SMTP_PASSWORD]: password } = env;
      return smtpChannel({
        ...{ host, port, tls, from },
        ...(user !== undefined && { user }),
        ...(password !== undefined && { password }),
      });
    }
    default:
      return assertNever(reminders);
  }
}
