import { sql } from 'kysely';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import { hasRules } from '../../../lending/funds/FundRules.js';
import { leftAt, worthOf } from '../../../lending/funds/FundState.js';
import type { FundMovement } from '../../../lending/funds/movements.js';
import type { CapitalKind, FundPlace } from '../../../protocol/api/fundWords.js';
import { type Connection, fundsInBooks } from './fundsInBooks.js';
import { writeMovement } from './writeMovement.js';

/** A movement as the books keep it. */
export interface KeptMovement extends FundMovement {
  readonly id: number;
  /** Ms since 1970. */
  readonly at: number;
  readonly currency: string;
  readonly operator: string | null;
  readonly reason: string | null;
}

export interface CapitalMove {
  readonly kind: CapitalKind;
  readonly currency: string;
  readonly place: Extract<FundPlace, 'cash' | 'reserve'>;
  readonly amountMinor: number;
  readonly reason: string;
  readonly operator: string;
  /** The same call has the same key, and moves capital once. */
  readonly key: string;
}
export const capitalRefusals = ['caps-only', 'no-funds', 'too-much', 'key-reused'] as const;
export type CapitalRefusal = (typeof capitalRefusals)[number];

const MOST_MOVEMENTS = 50;
/** Sums beyond 2^53 could not be read exactly, and an entry of the journal is never taken back. */
export const MOST_WORTH = 1e15;

/** Moves capital with its entry in the operators' trail. */
export async function moveCapital(
  transaction: Connection,
  move: CapitalMove,
  now: number,
): Promise<KeptMovement | CapitalRefusal> {
  const { kind, currency, place, amountMinor, reason, operator, key } = move;
  const { plan, version, state } = await fundsInBooks(transaction, currency, true);
  // Under the lock, so that the same call at the same time finds what the first has done.
  const known = await findMovements(transaction, sql`key = ${key}`);
  if (known[0]) return isSame(known[0], move) ? known[0] : 'key-reused';
  if (!hasRules(plan)) return 'caps-only';
  const most = place === 'reserve' ? leftAt(state, 'reserve') - plan.reserve.target : state.cashMinor;
  if (kind === 'capital-out' && most < amountMinor) return 'no-funds';
  if (kind === 'capital-in' && worthOf(state) + amountMinor > MOST_WORTH) return 'too-much';
  const [from, to] = kind === 'capital-in' ? (['outside', place] as const) : ([place, 'outside'] as const);
  const by = { operator, reason, key };
  const id = await writeMovement(
    transaction,
    { currency, at: now, rules: version, by },
    { kind, from, to, amountMinor },
  );
  const act = actOf(kind, operator, now, `fund-move:${id}`);
  await transaction.insertInto('operator_acts').values(act).execute();
  return { id, at: now, currency, kind, from, to, amountMinor, operator, reason };
}

const isSame = (kept: KeptMovement, { kind, currency, place, amountMinor, reason, operator }: CapitalMove): boolean =>
  kept.kind === kind &&
  kept.currency === currency &&
  [kept.from, kept.to].includes(place) &&
  kept.amountMinor === amountMinor &&
  kept.reason === reason &&
  kept.operator === operator;

/** The newest first. */
export async function findMovements(connection: Connection, which: ReturnType<typeof sql>): Promise<KeptMovement[]> {
  const { rows } = await sql<KeptMovement>`
    select id, at, currency, kind, source as "from", target as "to", amount as "amountMinor", operator, reason
    from fund_moves where ${which} order by id desc limit ${MOST_MOVEMENTS}`.execute(connection);
  return rows;
}
