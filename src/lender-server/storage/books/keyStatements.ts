import { sql } from 'kysely';
import type { KeptAnswer, KeyOf } from '../../../lending/applications/Books.js';
import { builder, statement } from '../statement.js';

/**
 * Does not see an answer that was committed after this statement began and before the lock was ours. Then `insertAnswer` fails,
 * because one key has one answer, and the transaction is repeated.
 */
export const claimKey = statement<
  KeyOf & { readonly what: string },
  { free: boolean; fingerprint: string | null; body: string | null }
>(value =>
  sql<{ free: boolean; fingerprint: string | null; body: string | null }>`
    select claim.free, answers.fingerprint, answers.body
    from (select pg_try_advisory_xact_lock(hashtextextended(${value('what')}, 1)) as free) claim
    left join answers on answers.merchant = ${value('merchant')} and answers.key = ${value('key')}`.compile(builder),
);
/** The seed 2 keeps the locks of people apart from those of keys. */
export const waitForLock = statement<{ readonly what: string }>(value =>
  sql`select pg_advisory_xact_lock(hashtextextended(${value('what')}, 2))`.compile(builder),
);

export type NewAnswer = KeyOf & Omit<KeptAnswer, 'about'> & { readonly about: string | null };

// biome-ignore lint/suspicious/noExplicitAny: each column has its value of the same name
export const newAnswer = (value: (name: keyof NewAnswer) => any) =>
  builder.insertInto('answers').values({
    merchant: value('merchant'),
    key: value('key'),
    fingerprint: value('fingerprint'),
    body: value('body'),
    about: value('about'),
  });
export const insertAnswer = statement<NewAnswer>(value => newAnswer(value).compile());
