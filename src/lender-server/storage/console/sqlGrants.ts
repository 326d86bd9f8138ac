import { sql } from 'kysely';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import type { OperatorRole } from '../../../protocol/api/operatorRoles.js';
import type { Database } from '../openDatabase.js';
import { insertAct } from '../reviews/actStatements.js';
import { inTransaction, withSession } from '../Session.js';
import { builder, statement } from '../statement.js';

/** What an operator may do from an instant on. No roles: the operator is disabled. */
export interface Grant {
  /** ms since 1970 */
  readonly at: number;
  readonly operator: string;
  readonly roles: readonly OperatorRole[];
  /** The operator who changed it, or what the command line calls itself. */
  readonly by: string;
}

/** What operators may do where that differs from the configuration. Nothing of it is ever changed or deleted: the newest holds. */
export interface Grants {
  /** Null: the configuration says it. */
  of(operator: string): Promise<Grant | null>;
  /** Writes it down, with an act of whoever changed it. */
  grant(grant: Grant): Promise<void>;
}

const findGrant = statement<{ readonly operator: string }, Grant>(value =>
  sql<Grant>`
    select at, operator, roles, changed_by as by from operator_grants where operator = ${value('operator')}
    order by id desc limit 1`.compile(builder),
);
const insertGrant = statement<Omit<Grant, 'roles'> & { readonly roles: string }>(value =>
  sql`
    insert into operator_grants (at, operator, roles, changed_by)
    values (${value('at')}, ${value('operator')}, ${value('roles')}::json, ${value('by')})`.compile(builder),
);

export function sqlGrants({ pool }: Pick<Database, 'pool'>): Grants {
  return {
    of: operator => withSession(pool, async session => (await findGrant(session, { operator }))[0] ?? null),
    grant: grant =>
      withSession(pool, session =>
        inTransaction(session, async () => {
          await insertGrant(session, { ...grant, roles: JSON.stringify(grant.roles) });
          await insertAct(session, actOf('change-roles', grant.by, grant.at, grant.operator));
        }),
      ),
  };
}
