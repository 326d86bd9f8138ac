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
export const findErasure = statement<Reference, Reference>(value =>
  builder
    .selectFrom('erasures')
    .select('reference')
    .where('reference', '=', value('reference'))
    .where('kind', '=', 'deleted')
    .compile(),
);

/** Only locks. Anything else that it read might be as it was before the lock was free. */
export const lockApplication = statement<Reference>(value =>
  builder
    .selectFrom('applications')
    .select('reference')
    .where('reference', '=', value('reference'))
    .forUpdate()
    .compile(),
);

type Row = ReturnType<typeof rowOf>;
type Changeable = ReturnType<typeof changeableOf>;

/** Every column that may change: the compiler names one that is missing here. */
const changeable = {
  verdict: true,
  financed: true,
  monthly: true,
  ready_at: true,
  until: true,
  tier: true,
  cancelled_at: true,
  review_asked_at: true,
  review_verdict: true,
} as const satisfies Record<keyof Changeable, true>;
const columns = {
  reference: true,
  merchant: true,
  key: true,
  applicant: true,
  by_token: true,
  scenario: true,
  jurisdiction: true,
  currency: true,
  at: true,
  request: true,
  ...changeable,
} as const satisfies Record<keyof Row, true>;
const namesOf = <Name extends string>(all: Readonly<Record<Name, true>>) => Object.keys(all) as Name[];

export const newApplication = (value: (name: keyof Row) => unknown) =>
  builder
    .insertInto('applications')
    // biome-ignore lint/suspicious/noExplicitAny: each column has its value of the same name
    .values(Object.fromEntries(namesOf(columns).map(name => [name, value(name)])) as any);
export const insertApplication = statement<Row>(value => newApplication(value).compile());
export const updateApplication = statement<Reference & Changeable, Reference>(value =>
  builder
    .updateTable('applications')
    .set(Object.fromEntries(namesOf(changeable).map(name => [name, value(name)])))
    .where('reference', '=', value('reference'))
    .returning('reference')
    .compile(),
);
