import { type Kysely, type Selectable, sql } from 'kysely';
import { inWords } from '../../../lending/risk/inWords.js';
import type { Change } from '../../../lending/risk/propose.js';
import type { ParameterSetRecord, ProposalState, RiskProposal } from '../../../protocol/api/riskRecords.js';
import type { Schema } from '../Schema.js';

type Books = Kysely<Schema>;

/** A proposal with what people said of it. */
export interface ProposalRow extends Selectable<Schema['risk_proposals']> {
  readonly state: ProposalState;
  readonly approvedBy: readonly string[];
  readonly declinedBy: string | null;
}

/** The newest first. Whether one is open depends on what came after it, so no state is stored. */
export async function selectProposals(
  books: Books,
  most = 1_000,
  id: number | null = null,
): Promise<readonly ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select p.*,
      array(select v.operator from risk_votes v where v.proposal = p.id and v.verdict = 'approve' order by v.at, v.operator) as "approvedBy",
      declined.operator as "declinedBy",
      case
        when exists (select from parameter_activations a where a.proposal = p.id) then 'applied'
        when declined.operator is not null then 'declined'
        when p.basis <> (select max(a.id) from parameter_activations a)
          or p.day is not null and exists (select from risk_proposals later where later.id > p.id and later.day is not null) then 'superseded'
        else 'open'
      end as state
    from risk_proposals p
    left join lateral (select v.operator from risk_votes v where v.proposal = p.id and v.verdict = 'decline') declined on true
    where ${id}::bigint is null or p.id = ${id}::bigint
    order by p.id desc limit ${most}`.execute(books);
  return rows;
}

export const findProposal = async (books: Books, id: number): Promise<ProposalRow | undefined> =>
  (await selectProposals(books, 1, id))[0];

const changesOf = (changes: readonly Change[]) => changes.map(change => ({ ...change, reason: inWords(change) }));
const iso = (at: number) => new Date(at).toISOString();

export const recordOf = (row: ProposalRow): RiskProposal => ({
  id: `${row.id}`,
  at: iso(row.at),
  state: row.state,
  operator: row.operator,
  parameters: row.parameters && { ...row.parameters, segmentFactors: { ...row.parameters.segmentFactors } },
  activates: row.activates,
  changes: changesOf(row.changes),
  beyond: [...row.beyond],
  needed: row.needed,
  approvedBy: [...row.approvedBy],
  declinedBy: row.declinedBy,
});

export const setRecordOf = (row: Selectable<Schema['parameter_sets']>): ParameterSetRecord => ({
  number: row.number,
  parent: row.parent,
  model: row.model,
  parameters: { ...row.parameters, segmentFactors: { ...row.parameters.segmentFactors } },
  author: row.author,
  operator: row.operator,
  at: iso(row.at),
  changes: changesOf(row.changes),
});
