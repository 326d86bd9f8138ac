import { sql } from 'kysely';
import type { KeptAnswer, KeyOf } from '../../../lending/applications/Books.js';
import { builder, statement } from '../statement.js';
import type { rowOf } from './applicationRow.js';
import { insertApplication, newApplication } from './applicationStatements.js';
import { insertAnswer, newAnswer } from './keyStatements.js';
import { enterReservation, insertReservation, openReservation, type Reservation } from './moneyStatements.js';
import type { Combination } from './PipelinedTransaction.js';

/** All that an approval writes, in one statement: most of what the lender does. */
const insertApproval = statement<
  ReturnType<typeof rowOf> & Reservation & { readonly until: number } & KeyOf & KeptAnswer
>(value =>
  sql`
    with application as (${newApplication(value)}), answer as (${newAnswer(value)}),
    reservation as (${openReservation(value)}) ${enterReservation}`.compile(builder),
);
export const combinations: readonly Combination[] = [
  { parts: [insertApplication, insertReservation, insertAnswer], whole: insertApproval },
];
