import { sql } from 'kysely';
import type { TokenUse } from '../../../lending/applications/Books.js';
import { builder, statement } from '../statement.js';

/** Counts one more use where there is room for it, and otherwise returns no row. Whoever uses a token at the same time waits. */
export const countTokenUse = statement<TokenUse, { uses: number }>(value =>
  sql<{ uses: number }>`
    insert into token_uses as known (token, purpose, uses, until)
    values (${value('token')}, ${value('purpose')}, 1, ${value('until')})
    on conflict (token, purpose) do update set uses = known.uses + 1 where known.uses < ${value('most')}
    returning uses`.compile(builder),
);
export const forgetTokenUses = statement<{ readonly now: number }>(value =>
  builder.deleteFrom('token_uses').where('until', '<=', value('now')).compile(),
);
