import type { Logger } from 'pino';
import type { ReminderChannel } from './ReminderChannel.js';

/** Sends nothing: the log says that a reminder is due, and of which step. Nothing of the person is in it. */
export const logChannel = (log: Pick<Logger, 'info'>): ReminderChannel => ({
  name: 'log',
  reaches: () => true,
  async send({ id, step }) {
    log.info({ reminder: id, step }, 'a reminder is due; "reminders" of the configuration says how to send it');
    return { kind: 'sent' };
  },
  close() {},
});
