import { sql } from 'kysely';
import { builder, statement } from '../statement.js';

/** An application that a search has found. It names nobody. */
export interface FoundApplication {
  readonly reference: string;
  readonly merchant: string;
  readonly currency: string;
  /** The price of the purchase. */
  readonly amountMinor: number;
  /** ms since 1970 */
  readonly at: number;
  readonly order: string | null;
  readonly agreementId: string | null;
}

const columns =
  sql.raw(`a.reference, a.merchant, a.currency, (a.request->'purchase'->>'amountMinor')::bigint as "amountMinor", a.at,
  a.request->'purchase'->>'order' as "order", l.agreement_id as "agreementId"`);
const found = sql`select ${columns} from applications a left join loans l on l.reference = a.reference`;
const ofLoans = sql`select ${columns} from loans l join applications a on a.reference = l.reference`;

interface Most {
  readonly most: number;
}
export const findByReference = statement<{ readonly text: string } & Most, FoundApplication>(value =>
  sql<FoundApplication>`${found} where a.reference = ${value('text')} limit ${value('most')}`.compile(builder),
);
export const findByAgreementId = statement<{ readonly text: string } & Most, FoundApplication>(value =>
  sql<FoundApplication>`${ofLoans} where l.agreement_id = ${value('text')} limit ${value('most')}`.compile(builder),
);
/** The index has the merchant first, so that the merchants are named. */
export const findByOrder = statement<
  { readonly text: string; readonly merchants: readonly string[] } & Most,
  FoundApplication
>(value =>
  sql<FoundApplication>`
    ${ofLoans} where l.merchant = any(${value('merchants')}::text[]) and l."order" = ${value('text')}
    order by l.id desc limit ${value('most')}`.compile(builder),
);
export const findByMerchant = statement<{ readonly merchant: string } & Most, FoundApplication>(value =>
  sql<FoundApplication>`
    ${ofLoans} where l.merchant = ${value('merchant')} order by l.id desc limit ${value('most')}`.compile(builder),
);
export const findByPerson = statement<{ readonly person: string } & Most, FoundApplication>(value =>
  sql<FoundApplication>`
    ${found} where a.applicant = ${value('person')} order by a.at desc limit ${value('most')}`.compile(builder),
);
