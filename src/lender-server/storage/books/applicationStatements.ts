import type { KeyOf } from '../../../lending/applications/Books.js';
import { builder, statement } from '../statement.js';
import { type ApplicationRow, type changeableOf, type rowOf, selectApplication } from './applicationRow.js';

export interface Reference {
  readonly reference: string;
}
export const findApplication = statement<Reference, ApplicationRow>(value =>
  selectApplication.where('a.reference', '=', value('reference')).compile(),
);
export const findByKey = statement<KeyOf, ApplicationRow>(value =>
  selectApplication.where('a.merchant', '=', value('merchant')).where('a.key', '=', value('key')).compile(),
);
export const findByAgreement = statement<{ readonly agreementId: string }, ApplicationRow>(value =>
  selectApplication.where('l.agreement_id', '=', value('agreementId')).compile(),
);

/** Only locks: what this statement would read besides, it might read as it was before the lock was free. */
export const lockApplication = statement<Reference>(value =>
  builder
    .selectFrom('applications')
    .select('reference')
    .where('reference', '=', value('reference'))
    .forUpdate()
    .compile(),
);

const CHANGEABLE = [
  'verdict',
  'financed',
  'monthly',
  'ready_at',
  'until',
  'tier',
  'cancelled_at',
  'review_asked_at',
  'review_verdict',
] as const;
const COLUMNS = [
  'reference',
  'merchant',
  'key',
  'applicant',
  'scenario',
  'jurisdiction',
  'currency',
  'at',
  'request',
  ...CHANGEABLE,
] as const;

export const newApplication = (value: (name: (typeof COLUMNS)[number]) => unknown) =>
  builder
    .insertInto('applications')
    // biome-ignore lint/suspicious/noExplicitAny: each column has its value of the same name
    .values(Object.fromEntries(COLUMNS.map(name => [name, value(name)])) as any);
export const insertApplication = statement<ReturnType<typeof rowOf>>(value => newApplication(value).compile());
export const updateApplication = statement<Reference & ReturnType<typeof changeableOf>, Reference>(value =>
  builder
    .updateTable('applications')
    .set(Object.fromEntries(CHANGEABLE.map(name => [name, value(name)])))
    .where('reference', '=', value('reference'))
    .returning('reference')
    .compile(),
);
