import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { KeyStore } from '../../signing/openKeyring.js';
import type { StoredKey } from '../../signing/StoredKey.js';
import type { PostgresServer } from '../../storage/testing/startPostgres.js';
import type { ReminderChannel } from '../reminders/channels/ReminderChannel.js';
import { CallbackReceiver } from './CallbackReceiver.js';

/** A copy of a database, with the keys, the merchant's server and the reminder service of its lender. */
export interface Copy {
  readonly url: string;
  readonly keys: KeyStore;
  readonly receiver: CallbackReceiver;
  /** The ids of reminders. */
  readonly reminded: ReadonlySet<string>;
  readonly channel: ReminderChannel;
  run<Row extends object>(text: string): Promise<Row[]>;
  drop(): Promise<void>;
}

export async function copyOf(server: PostgresServer, template: string): Promise<Copy> {
  const name = `fenqi_${randomUUID()}`;
  await server.run(`create database "${name}" template "${template}"`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const receiver = await new CallbackReceiver().open();
  const reminded = new Set<string>();
  // A webhook is called again under the same id; of any other channel nobody knows what a killed process has sent.
  const channel: ReminderChannel = {
    name: 'webhook',
    reaches: () => true,
    send: async ({ id }) => {
      reminded.add(id);
      return { kind: 'sent' };
    },
    close: () => {},
  };
  return {
    url: url.href,
    keys: memoryKeys(2 * DAY_MS),
    receiver,
    reminded,
    channel,
    run: async <Row extends object>(text: string) => (await client.query(text)).rows as Row[],
    async drop() {
      await receiver.close();
      await client.end();
      await server.run(`drop database "${name}" with (force)`);
    },
  };
}

/** Keys that were made a while ago. */
export function memoryKeys(ageMs: number): KeyStore {
  let keys: readonly StoredKey[] = [];
  let isFirst = true;
  return {
    read: async () => keys,
    async change(make) {
      keys = await make(keys);
      if (!isFirst) return;
      isFirst = false;
      keys = keys.map(key => ({ ...key, createdAt: new Date(Date.now() - ageMs).toISOString() }));
    },
  };
}

/** What the merchant's server learned, in the order of each application. What came twice counts once. */
export function firstsOf({ taken }: CallbackReceiver): readonly string[] {
  const byReference = new Map<string, Set<string>>();
  for (const { reference, sequence, type } of taken) {
    const known = byReference.get(reference) ?? new Set();
    byReference.set(reference, known.add(`${sequence} ${type}`));
  }
  return [...byReference].map(([reference, told]) => `${reference} ${[...told].join(', ')}`).sort();
}
