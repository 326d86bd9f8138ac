import type { Kysely } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import { beyondRails } from '../../../lending/risk/beyondRails.js';
import type { GuardRails } from '../../../lending/risk/GuardRails.js';
import type { RiskParameters } from '../../../lending/risk/RiskParameters.js';
import type { ActKind } from '../../../protocol/api/reviewRecords.js';
import type { RiskProposal } from '../../../protocol/api/riskRecords.js';
import type { Schema } from '../Schema.js';
import { type ActiveParameters, activate, activeParameters, enterSet } from './parameterSets.js';
import { findProposal, type ProposalRow, recordOf, selectProposals } from './riskRecords.js';

type Books = Kysely<Schema>;

/** Why nothing came of what an operator asked for. */
export const riskRefusals = [
  'unknown-proposal',
  'unknown-parameter-set',
  'proposal-closed',
  'active-already',
  'unsound-parameters',
] as const;
export interface RiskRefusal {
  readonly kind: (typeof riskRefusals)[number];
  /** What to do about it. */
  readonly message: string;
}
export type Proposed = RiskProposal | RiskRefusal;

/** Who asks for something, and when. */
export interface AskedBy {
  readonly operator: string;
  readonly now: number;
}

export const refuse = (kind: RiskRefusal['kind'], message: string): RiskRefusal => ({ kind, message });

/** The first of two people opens a proposal, and the second finds it. */
export async function openProposal(
  books: Books,
  rails: GuardRails,
  from: ActiveParameters,
  by: AskedBy,
  asked: {
    readonly same: (row: ProposalRow) => boolean;
    readonly parameters?: RiskParameters;
    readonly activates?: number;
    readonly to: RiskParameters;
    readonly kind: ActKind;
  },
): Promise<Proposed> {
  const { same, parameters, activates, to, kind } = asked;
  const open = (await selectProposals(books)).find(row => row.state === 'open' && row.day === null && same(row));
  const days = Math.floor((by.now - from.at) / DAY_MS);
  const { id } =
    open ??
    (await books
      .insertInto('risk_proposals')
      .values({
        at: by.now,
        basis: from.activation,
        day: null,
        operator: by.operator,
        parameters: parameters ? JSON.stringify(parameters) : null,
        activates: activates ?? null,
        changes: '[]',
        beyond: JSON.stringify(beyondRails(from.parameters, to, rails, days)),
        needed: 2,
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  return vote(books, id, 'approve', by, { kind, subject: `${activates ?? id}` });
}

/** What an operator says of a proposal is in the trail, and a repeat of it changes nothing. */
export async function vote(
  books: Books,
  id: number,
  verdict: 'approve' | 'decline',
  { operator, now }: AskedBy,
  act: { readonly kind: ActKind; readonly subject: string } = { kind: `${verdict}-parameters`, subject: `${id}` },
): Promise<Proposed> {
  const before = await findProposal(books, id);
  if (!before) return refuse('unknown-proposal', 'Take the id from GET /v1/risk.');
  const said = verdict === 'approve' ? before.approvedBy.includes(operator) : before.declinedBy === operator;
  if (said) return recordOf(before);
  if (before.state !== 'open')
    return refuse('proposal-closed', `It is ${before.state}. GET /v1/risk says what is open.`);
  // Whoever has approved cannot decline as well: a person counts once.
  if (before.approvedBy.includes(operator))
    return refuse('proposal-closed', 'You have approved it. Another operator can decline it.');
  await books
    .insertInto('operator_acts')
    .values(actOf(act.kind, operator, now, act.subject))
    .execute();
  await books.insertInto('risk_votes').values({ proposal: id, operator, verdict, at: now }).execute();
  if (verdict === 'approve') await applyIfApproved(books, id, now);
  return recordOf((await findProposal(books, id))!);
}

/** Makes a proposal's set the active one, where enough people have approved it. */
export async function applyIfApproved(books: Books, id: number, at: number): Promise<boolean> {
  const { needed, approvedBy, parameters, activates, changes, operator, basis } = (await findProposal(books, id))!;
  if (approvedBy.length < needed) return false;
  const active = (await activeParameters(books))!;
  const number =
    activates ??
    (await enterSet(books, active.parameters.number, {
      model: active.model,
      parameters: parameters!,
      changes,
      author: operator === null ? 'job' : 'operator',
      operator,
      proposal: id,
      at,
    }));
  await activate(books, number, { replaces: basis, proposal: id, at });
  return true;
}
