import { sql } from 'kysely';
import type { PaymentIntent } from '../../../lending/loans/PaymentIntent.js';
import { builder, statement } from '../statement.js';
import type { Reference } from './applicationStatements.js';

const selectIntent = builder
  .selectFrom('payment_intents as p')
  .innerJoin('loans as l', 'l.id', 'p.loan')
  .select(['l.reference', 'p.key', 'p.direction', 'p.amount as amountMinor', 'p.settles', 'p.reason', 'p.at']);

export const findIntent = statement<Reference, PaymentIntent>(value =>
  selectIntent.where('l.reference', '=', value('reference')).compile(),
);
interface IntentPage {
  readonly before: number;
  readonly most: number;
  /** The last key of the page before, or an empty text. */
  readonly after: string;
}
export const findIntents = statement<IntentPage, PaymentIntent>(value =>
  selectIntent
    .where('p.at', '<=', value('before'))
    .where('p.key', '>', value('after'))
    .orderBy('p.key')
    .limit(sql<number>`${value('most')}`)
    .compile(),
);
export const insertIntent = statement<PaymentIntent>(value =>
  sql`
    insert into payment_intents (loan, key, direction, amount, settles, reason, at)
    select id, ${value('key')}, ${value('direction')}, ${value('amountMinor')}, ${value('settles')}, ${value('reason')}, ${value('at')}
    from loans where reference = ${value('reference')}`.compile(builder),
);
export const deleteIntent = statement<Pick<PaymentIntent, 'key'>>(value =>
  builder.deleteFrom('payment_intents').where('key', '=', value('key')).compile(),
);
