import { sql } from 'kysely';
import type { ActRow } from '../reviews/actStatements.js';
import { builder, statement } from '../statement.js';

export const listNewestActs = statement<{ readonly most: number }, ActRow>(value =>
  sql<ActRow>`
    select id, at, operator, kind, subject, reason from operator_acts order by id desc limit ${value('most')}`.compile(
    builder,
  ),
);

/** A look at the end of the index for each name. */
export const findLastSignIns = statement<
  { readonly operators: readonly string[] },
  { readonly operator: string; readonly at: number }
>(value =>
  sql<{ operator: string; at: number }>`
    select name as operator, last.at from unnest(${value('operators')}::text[]) name
    cross join lateral (
      select at from operator_acts where operator = name and kind = 'sign-in' order by id desc limit 1) last`.compile(
    builder,
  ),
);
