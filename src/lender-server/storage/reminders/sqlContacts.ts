import { sql } from 'kysely';
import type { Sealer } from '../../signing/sealer.js';
import type { Database } from '../openDatabase.js';
import type { SealedRow } from '../reviews/factStatements.js';
import { sealedIn } from '../reviews/sealedFacts.js';
import { inTransaction, withSession } from '../Session.js';
import { builder, statement } from '../statement.js';
import type { Contact } from './Contact.js';

/** How people are reminded, encrypted. */
export interface Contacts {
  /** Keeps it for the application of this person, in place of what was known. Of another person's nothing changes. Without a key to encrypt with it is forgotten. */
  keep(reference: string, person: string, contact: Contact, at: number): Promise<void>;
  /** Null: nothing is known. */
  of(reference: string): Promise<Contact | null>;
  /** Erases those of applications that are over. @returns how many */
  forget(now: number): Promise<number>;
  /** Seals again what an older key has sealed. @returns how many */
  sealAgain(): Promise<number>;
}

/** What the ciphertext belongs to. */
const aboutContact = (reference: string) => `contact of ${reference}`;

const keepContact = statement<{
  readonly reference: string;
  readonly person: string;
  readonly at: number;
  readonly keyId: string;
  readonly sealed: Uint8Array;
}>(value =>
  sql`
    insert into contacts (reference, at, key_id, sealed)
    select reference, ${value('at')}::bigint, ${value('keyId')}::text, ${value('sealed')}::bytea
    from applications where reference = ${value('reference')} and applicant = ${value('person')}
    on conflict (reference) do update set at = excluded.at, key_id = excluded.key_id, sealed = excluded.sealed`.compile(
    builder,
  ),
);
const findContact = statement<{ readonly reference: string }, SealedRow>(value =>
  sql<SealedRow>`select key_id, sealed from contacts where reference = ${value('reference')}`.compile(builder),
);
const forgetContacts = statement<{ readonly now: number }, { reference: string }>(value =>
  sql<{ reference: string }>`
    delete from contacts c where not exists (
      select from open_applications(${value('now')}::bigint) o where o.reference = c.reference) returning reference`.compile(
    builder,
  ),
);
const findOldContacts = statement<
  { readonly keyId: string; readonly most: number },
  SealedRow & { readonly reference: string }
>(value =>
  sql<SealedRow & { reference: string }>`select reference, key_id, sealed from contacts
    where (key_id < ${value('keyId')} or key_id > ${value('keyId')}) limit ${value('most')} for update skip locked`.compile(
    builder,
  ),
);
const sealContactAgain = statement<{
  readonly reference: string;
  readonly keyId: string;
  readonly sealed: Uint8Array;
}>(value =>
  sql`update contacts set key_id = ${value('keyId')}, sealed = ${value('sealed')} where reference = ${value('reference')}`.compile(
    builder,
  ),
);

const BATCH = 200;

/** @param sealer null: nothing is kept */
export function sqlContacts({ pool }: Pick<Database, 'pool'>, sealer: Sealer | null): Contacts {
  return {
    async keep(reference, person, contact, at) {
      if (!sealer) return;
      const sealed = await sealer.seal(JSON.stringify(contact), aboutContact(reference));
      await withSession(pool, session => keepContact(session, { reference, person, at, ...sealed }));
    },
    async of(reference) {
      const [row] = await withSession(pool, session => findContact(session, { reference }));
      return row && sealer ? JSON.parse(await sealer.open(sealedIn(row), aboutContact(reference))) : null;
    },
    forget: now => withSession(pool, async session => (await forgetContacts(session, { now })).length),
    async sealAgain() {
      if (!sealer) return 0;
      const keyId = await sealer.keyId();
      return withSession(pool, session =>
        inTransaction(session, async () => {
          const rows = await findOldContacts(session, { keyId, most: BATCH });
          for (const row of rows) {
            const about = aboutContact(row.reference);
            const sealed = await sealer.seal(await sealer.open(sealedIn(row), about), about);
            await sealContactAgain(session, { reference: row.reference, ...sealed });
          }
          return rows.length;
        }),
      );
    },
  };
}
