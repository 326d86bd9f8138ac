/** The closed list of background work. A new queue also needs a migration that makes it: see `0018-payment-intents`. */
export const queueNames = [
  'sweep',
  'rotate-key',
  'callbacks',
  'forget-callbacks',
  'erase',
  'deliveries',
  'payments',
  'ledger',
  'funds',
  'reminders',
  'risk',
] as const;
export type QueueName = (typeof queueNames)[number];

/** The schema of the queue's own tables, beside the books in one database. */
export const JOBS_SCHEMA = 'jobs';
